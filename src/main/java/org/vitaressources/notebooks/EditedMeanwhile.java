package org.vitaressources.notebooks;

/// Somebody stored it since it was read; nothing was written over that.
class EditedMeanwhile extends RuntimeException {
    EditedMeanwhile(String what, int version) {
        super(what + " is no longer at version " + version);
    }
}
