package org.vitaressources.library;

import java.util.function.UnaryOperator;

/// Reads and changes what came back to a resource. What a change has returned for is on disk, in the catalogue,
/// announced as [LibraryChanged], and survives a kill or a power cut.
public interface Returning {
    /// What came back, as the file says now; [Returns#NONE] where there is no file.
    Returns of(ResourceId resource);

    /// Changes what came back. One change at a time for the whole collection; what somebody edited in the file
    /// meanwhile, unknown keys and comments included, is kept.
    ///
    /// @param change from what the file says at that moment to what it is to say; may be asked twice, hence without
    ///     effects of its own. When it gives back what it was given, nothing is written or announced
    /// @throws java.util.NoSuchElementException when the collection holds no such resource
    /// @throws ReturnsUnreadable when somebody left mistakes in the file that a change might make worse
    /// @throws java.io.UncheckedIOException when it could not be written, a full disk for one; what was there stays
    void change(ResourceId resource, UnaryOperator<Returns> change);
}
