package org.vitaressources.search.lucene;

import java.util.List;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.text.Passage;

/// What two resources with the same text share: a number made of all their words in order, whatever the case, the
/// accents, the white space and the punctuation. A short text says too little of itself: its title counts with it. One
/// without any text is known by the bytes of its files.
///
/// Two different texts share a number with a probability of about one in 2⁶⁴.
final class TextFingerprint {
    /// Texts of fewer words are the same only under the same title: "page moved" is no copy of "page moved".
    private static final int SHORT = 40;
    /// 2⁶⁴ divided by the golden ratio, odd: spreads each word over all bits.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long hash;
    private int words;
    private boolean inWord;

    private TextFingerprint() {}

    /// The number; 0 when there is neither text nor file to compare.
    static long of(Resource.Content content) {
        TextFingerprint text = new TextFingerprint();
        for (Passage passage : content.passages()) {
            text.add(passage.text());
        }
        if (text.words == 0) {
            content.resource().documents().stream().map(LibraryDocument::sha256).forEach(text::add);
        } else if (text.words < SHORT) {
            text.add(content.resource().description().title());
        }
        return text.number();
    }

    /// A number for the same values in any order; 0 for none.
    static long ofValues(List<String> values) {
        TextFingerprint all = new TextFingerprint();
        values.stream().sorted().forEach(all::add);
        return all.number();
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                    letter(c);
                } else if (c >= 'A' && c <= 'Z') {
                    letter((char) (c + 32));
                } else {
                    inWord = false;
                }
            } else if (!Folding.vanishes(c)) {
                foreign(c);
            }
        }
        inWord = false;
    }

    private void foreign(char c) {
        if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
            inWord = false;
            return;
        }
        String folded = Folding.fold(String.valueOf(c));
        for (int i = 0; i < folded.length(); i++) {
            letter(folded.charAt(i));
        }
    }

    private void letter(char c) {
        if (!inWord) {
            inWord = true;
            words++;
            mix(' ');
        }
        mix(c);
    }

    private void mix(char c) {
        hash = (Long.rotateLeft(hash, 7) ^ c) * SPREAD;
    }

    private long number() {
        if (words == 0) {
            return 0;
        }
        long spread = hash ^ (hash >>> 32);
        return spread == 0 ? 1 : spread;
    }
}
