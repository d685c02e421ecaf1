package org.vitaressources.kits;

import java.util.List;

/// Where a part stands: said by what it stands behind and not by a number, so that it is still right when others moved.
///
/// @param parent the session of a step; empty for a session
/// @param after the part before it; empty for the first
public record Spot(String parent, String after) {
    private static final String BETWEEN = ">";

    /// Written as the value of a field.
    String written() {
        return parent + BETWEEN + after;
    }

    static Spot read(String written) {
        int at = written.indexOf(BETWEEN);
        return new Spot(written.substring(0, at), written.substring(at + 1));
    }

    /// Its rank among these; the last when what it stood behind is gone.
    int rank(List<PartId> others) {
        if (after.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).value().equals(after)) {
                return i + 1;
            }
        }
        return others.size();
    }
}
