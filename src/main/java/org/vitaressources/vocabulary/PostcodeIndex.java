package org.vitaressources.vocabulary;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Communes by postcode, as sorted numbers: postcode, then row.
final class PostcodeIndex {
    private static final int PLACE_BITS = 20;

    private final long[] entries;

    PostcodeIndex(Gazetteer gazetteer) {
        long[] unsorted = new long[gazetteer.size() * 2];
        int count = 0;
        for (int place = gazetteer.start(TerritoryLevel.COMMUNE);
                place < gazetteer.end(TerritoryLevel.COMMUNE);
                place++) {
            String all = gazetteer.postcodes(place);
            for (int from = 0; from + 5 <= all.length(); from += 6) {
                if (count == unsorted.length) {
                    unsorted = Arrays.copyOf(unsorted, count * 2);
                }
                unsorted[count++] = ((long) Integer.parseInt(all, from, from + 5, 10) << PLACE_BITS) | place;
            }
        }
        entries = Arrays.copyOf(unsorted, count);
        Arrays.sort(entries);
    }

    /// Communes with a postcode that begins with these digits (at most five).
    IntStream startingWith(String digits) {
        int scale = 1;
        for (int i = digits.length(); i < 5; i++) {
            scale *= 10;
        }
        long low = (long) Integer.parseInt(digits) * scale;
        return IntStream.range(lowerBound(low), lowerBound(low + scale))
                .map(i -> (int) (entries[i] & ((1L << PLACE_BITS) - 1)));
    }

    private int lowerBound(long postcode) {
        int found = Arrays.binarySearch(entries, postcode << PLACE_BITS);
        return found < 0 ? -found - 1 : found;
    }
}
