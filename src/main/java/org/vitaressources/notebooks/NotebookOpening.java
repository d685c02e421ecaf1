package org.vitaressources.notebooks;

import org.springframework.stereotype.Component;

/// What is owed to notebooks when the site opens.
@Component
public class NotebookOpening {
    private final EntryPublications publications;
    private final EntriesFollow follow;

    NotebookOpening(EntryPublications publications, EntriesFollow follow) {
        this.publications = publications;
        this.follow = follow;
    }

    /// Ends the publications that a kill interrupted, and lets entries say what the files say; to be called
    /// once the
    /// library has looked at its files.
    public void open() {
        publications.resume();
        follow.followAll();
    }
}
