package org.vitaressources.search.lucene;

import java.text.Collator;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;

/// French alphabetical order of titles, as bytes that compare.
final class TitleOrder {
    private static final int LONGEST = 200;

    private TitleOrder() {}

    static BytesRef key(String title) {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.SECONDARY);
        String bounded = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        return new BytesRef(collator.getCollationKey(bounded).toByteArray());
    }
}
