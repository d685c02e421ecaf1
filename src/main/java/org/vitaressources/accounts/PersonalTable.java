package org.vitaressources.accounts;

import java.util.List;
import java.util.Map;

/// What a table holds of a member, column by column: either it is given to them when they ask for their data, or there
/// is a reason why not. Each package with such tables declares them as a bean of this type; a column without a rule
/// fails a test.
///
/// @param name of the table with its schema
/// @param member column with the id of the member, or with their address
/// @param byAddress that column holds the address
/// @param given columns that the export holds
/// @param kept columns that it does not hold, with the reason
public record PersonalTable(
        String name, String member, boolean byAddress, List<String> given, Map<String, String> kept) {
    /// The column holds what only the program understands, or the secret of a means to sign in.
    public static final String SECRET = "secret: what it protects is lost once it is shown";

    /// Names the row for the program.
    public static final String TECHNICAL = "technical";

    /// It holds no personal data of its own.
    public static final String REPEATED = "repeats another column";

    public PersonalTable {
        given = List.copyOf(given);
        kept = Map.copyOf(kept);
    }

    /// A table with a `member_id`.
    public static PersonalTable of(String name, List<String> given, Map<String, String> kept) {
        return new PersonalTable(name, "member_id", false, given, kept);
    }
}
