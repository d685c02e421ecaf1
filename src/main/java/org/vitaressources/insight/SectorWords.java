package org.vitaressources.insight;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.vocabulary.Vocabularies;

/// Tells which sectors words name.
@Component
public class SectorWords {
    private final Vocabularies vocabularies;

    SectorWords(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// Ids of the widest sectors that are named.
    public List<String> in(String words) {
        return List.copyOf(new SectorsInWords(vocabularies.sectors()).of(words));
    }
}
