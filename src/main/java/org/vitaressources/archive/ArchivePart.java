package org.vitaressources.archive;

import java.util.Set;

/// What one module puts into the archive of the whole site, and puts back into an empty one: records in one file,
/// `site/NAME.yml`. Every bean of this type takes part, in the order of its `@Order`; a lower one is put back first.
///
/// A part is also made by the command line, where only the database and the library are there: its constructor takes
/// `JdbcClient`, the `Clock` and beans of the library, nothing else. Most need no class of their own: [TablePart], in
/// an
/// [ArchiveDeclaration].
public interface ArchivePart {
    /// Name of its file: lower-case letters and hyphens. Never changed, since archives are kept for years.
    String name();

    /// What the file holds, in French, for who opens it.
    String about();

    /// The tables whose rows it holds, with their schema.
    Set<String> tables();

    /// Whether it belongs into an archive of this kind.
    ///
    /// @param withAccounts the archive holds people's addresses, passwords and drafts
    default boolean isIn(boolean withAccounts) {
        return true;
    }

    /// Writes its records, one after the other; they all show the same moment.
    void write(PartWriter out);

    /// Puts them into the empty tables of a fresh site, in the transaction of the whole import.
    ///
    /// @throws ArchiveFault when they make no sense
    void read(PartReader in);
}
