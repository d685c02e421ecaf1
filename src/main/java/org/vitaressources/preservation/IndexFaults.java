package org.vitaressources.preservation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.search.ResourceIndex;

/// What is wrong in the index, in words.
@Component
public class IndexFaults {
    private final ResourceIndex index;

    public IndexFaults(ResourceIndex index) {
        this.index = index;
    }

    /// A French sentence each; nothing when it says what the library says.
    public List<String> sentences() {
        ResourceIndex.Verification found = index.verify();
        List<String> sentences = new ArrayList<>();
        found.damaged().forEach(file -> sentences.add("index endommagé : " + file));
        found.missing().stream().sorted().forEach(id -> sentences.add("absent de l’index : " + id));
        found.orphans().stream().sorted().forEach(id -> sentences.add("dans l’index, mais plus dans le fonds : " + id));
        found.stale().stream().sorted().forEach(id -> sentences.add("index en retard : " + id));
        return sentences;
    }
}
