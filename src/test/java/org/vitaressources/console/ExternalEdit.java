package org.vitaressources.console;

import java.io.IOException;

/// Something that people, editors and tools do to files while the site runs.
///
/// @param name what is done
/// @param before how the place is beforehand, already taken in when the edit begins
/// @param edit what is done to it
/// @param expected what must hold some seconds later
record ExternalEdit(String name, Step before, Step edit, Expectation expected) {
    /// An edit of an empty place.
    static ExternalEdit when(String name, Step edit, Expectation expected) {
        return new ExternalEdit(name, place -> {}, edit, expected);
    }

    static ExternalEdit when(String name, Step before, Step edit, Expectation expected) {
        return new ExternalEdit(name, before, edit, expected);
    }

    /// One action on files.
    interface Step {
        void in(EditedPlace place) throws IOException;
    }

    /// What the centre must say.
    interface Expectation {
        boolean holds(EditedPlace place) throws IOException;
    }

    @Override
    public String toString() {
        return name;
    }
}
