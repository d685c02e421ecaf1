package org.vitaressources.accounts;

/// What a member says of themselves.
///
/// @param name as it is shown
/// @param structure where they work, perhaps empty
/// @param structureType id of a type of structure, perhaps empty
/// @param territory code of a territory, `departement:35`, perhaps empty
/// @param listed wants to be in the directory
public record Profile(
        String name,
        String structure,
        String structureType,
        String territory,
        ContactPreference contact,
        boolean listed) {
    /// Longest name.
    public static final int LONGEST_NAME = 120;

    /// Longest name of a structure.
    public static final int LONGEST_STRUCTURE = 200;

    /// Of who has given no more than a name.
    public static Profile of(String name) {
        return new Profile(name, "", "", "", ContactPreference.NOBODY, false);
    }
}
