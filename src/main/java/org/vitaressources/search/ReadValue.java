package org.vitaressources.search;

import java.util.List;

/// Values of a facet read in a stretch of the words.
///
/// @param values perhaps none: the stretch only says more closely what another one means
/// @param words what the reader sees as having been read
/// @param stretch what leaves the words when the values are applied
/// @param written as `field:value`
/// @param excluded no result has them
/// @param sure said in a way that leaves no other meaning
record ReadValue(
        Facet facet,
        List<String> values,
        String words,
        Stretch stretch,
        boolean written,
        boolean excluded,
        boolean sure) {

    ReadValue saying(List<String> others) {
        return new ReadValue(facet, others, words, stretch, written, excluded, sure);
    }
}
