package org.vitaressources.library;

import java.util.Set;

/// Who still needs bytes of [KeptFiles]: each package that does offers a bean of this type. What nobody needs is
/// deleted.
public interface KeptFilesUser {
    /// Checksums of all that it needs.
    Set<String> needed();
}
