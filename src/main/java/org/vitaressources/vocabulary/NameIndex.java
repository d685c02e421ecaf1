package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds places by name or by the beginning of any word of it. Each word of each name is one number: its first seven
/// characters, which name, which word; sorted, they are searched by halving and need no objects.
final class NameIndex {
    private static final int HEAD = 7;
    private static final int NAME_BITS = 17;
    private static final int WORD_BITS = 4;
    private static final int MOST_WORDS = 1 << WORD_BITS;

    private final Gazetteer gazetteer;
    private final List<OtherName> others;
    private final String[] keys;
    private final int[] places;
    private final int firstOther;
    private final long[] heads;

    /// The names of the gazetteer in its order, then other names of the same places.
    NameIndex(Gazetteer gazetteer, List<OtherName> others) {
        this.gazetteer = gazetteer;
        this.others = List.copyOf(others);
        firstOther = gazetteer.size();
        keys = new String[firstOther + others.size()];
        places = new int[keys.length];
        for (int place = 0; place < firstOther; place++) {
            keys[place] = NameKey.of(gazetteer.name(place));
            places[place] = place;
        }
        int next = firstOther;
        for (OtherName other : others) {
            keys[next] = NameKey.of(other.name());
            places[next++] = other.place();
        }
        if (keys.length >= 1 << NAME_BITS) {
            throw new IllegalStateException("Too many names of places: " + keys.length);
        }
        heads = sortedHeads();
    }

    /// Another name of a place: in use, former, abbreviated.
    record OtherName(int place, String name) {}

    /// A name that was found.
    ///
    /// @param name as it is officially written
    /// @param official the name that the place bears today, rather than another one
    record Match(int place, String name, boolean official, boolean sameArticle) {}

    /// Names equal to a key, with or without the leading article of either.
    List<Match> named(String key) {
        String bare = NameKey.withoutArticle(key);
        List<Match> matches = new ArrayList<>();
        eachEntry(bare, entry -> {
            String name = keys[name(entry)];
            int article = NameKey.articleLength(name);
            boolean begins = word(entry) == 0 || (word(entry) == 1 && article > 0);
            int from = word(entry) == 0 ? 0 : article;
            if (begins && name.length() - from == bare.length() && name.startsWith(bare, from)) {
                int number = name(entry);
                boolean official = number < firstOther;
                String written = official
                        ? gazetteer.name(number)
                        : others.get(number - firstOther).name();
                matches.add(new Match(places[number], written, official, name.equals(key)));
            }
        });
        return matches;
    }

    /// Places one of whose words begins a stretch that starts with the key.
    BitSet startingWith(String key) {
        BitSet found = new BitSet(firstOther);
        eachEntry(key, entry -> {
            int number = name(entry);
            if (key.length() <= HEAD || keys[number].startsWith(key, wordStart(keys[number], word(entry)))) {
                found.set(places[number]);
            }
        });
        return found;
    }

    /// True when the key is a whole word, or several in a row, of some name.
    boolean holdsWord(String key) {
        BitSet found = new BitSet(1);
        eachEntry(key, entry -> {
            String name = keys[name(entry)];
            int from = wordStart(name, word(entry));
            int end = from + key.length();
            if (name.startsWith(key, from) && (end == name.length() || name.charAt(end) == ' ')) {
                found.set(0);
            }
        });
        return found.get(0);
    }

    /// The comparable name of a place, without its article: the order of official lists.
    String sortKey(int place) {
        return NameKey.withoutArticle(keys[place]);
    }

    int names() {
        return keys.length;
    }

    String key(int number) {
        return keys[number];
    }

    int place(int number) {
        return places[number];
    }

    private void eachEntry(String key, IntConsumer entry) {
        if (key.isEmpty()) {
            return;
        }
        int known = Math.min(HEAD, key.length());
        int freeBits = 6 * (HEAD - known);
        long low = head(key, 0, known) << freeBits;
        long high = low + (1L << freeBits);
        int shift = NAME_BITS + WORD_BITS;
        for (int i = lowerBound(low << shift); i < heads.length && heads[i] >>> shift < high; i++) {
            entry.accept((int) (heads[i] & ((1L << shift) - 1)));
        }
    }

    private int lowerBound(long value) {
        int found = Arrays.binarySearch(heads, value);
        return found < 0 ? -found - 1 : found;
    }

    private long[] sortedHeads() {
        long[] unsorted = new long[keys.length * 4];
        int count = 0;
        for (int number = 0; number < keys.length; number++) {
            if (bearsNameOfSuccessor(number)) {
                continue;
            }
            int from = 0;
            for (int word = 0; word < MOST_WORDS && from >= 0 && from < keys[number].length(); word++) {
                if (count == unsorted.length) {
                    unsorted = Arrays.copyOf(unsorted, count * 2);
                }
                int length = Math.min(HEAD, keys[number].length() - from);
                long head = head(keys[number], from, length) << (6 * (HEAD - length));
                unsorted[count++] = (((head << NAME_BITS) | number) << WORD_BITS) | word;
                int space = keys[number].indexOf(' ', from);
                from = space < 0 ? -1 : space + 1;
            }
        }
        long[] sorted = Arrays.copyOf(unsorted, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// A code given up by a commune that kept its name would only be a second entry for the same name.
    private boolean bearsNameOfSuccessor(int number) {
        return number < gazetteer.size()
                && gazetteer.isFormer(number)
                && gazetteer.name(number).equals(gazetteer.name(gazetteer.around(number)[0]));
    }

    private static long head(String key, int from, int length) {
        long head = 0;
        for (int i = from; i < from + length; i++) {
            head = (head << 6) | symbol(key.charAt(i));
        }
        return head;
    }

    private static int symbol(char c) {
        if (c == ' ') {
            return 1;
        }
        return c <= '9' ? c - '0' + 2 : c - 'a' + 12;
    }

    private static int name(int entry) {
        return entry >>> WORD_BITS;
    }

    private static int word(int entry) {
        return entry & (MOST_WORDS - 1);
    }

    private static int wordStart(String key, int word) {
        int from = 0;
        for (int i = 0; i < word; i++) {
            from = key.indexOf(' ', from) + 1;
        }
        return from;
    }
}
