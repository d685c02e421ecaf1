package org.vitaressources.quality;

import java.util.Optional;
import org.vitaressources.accounts.Limits;

/// Which resources to show.
///
/// @param kind only those that this would make better
/// @param territory code of one that they are filed under, or within; empty for all
/// @param sector id likewise
/// @param who words in the name of an author or an organisation, empty for all
/// @param format of one of their documents, empty for all
/// @param limits of who looks
public record QualityFilter(
        Optional<ImprovementKind> kind, String territory, String sector, String who, String format, Limits limits) {
    /// All that these limits allow.
    public static QualityFilter within(Limits limits) {
        return new QualityFilter(Optional.empty(), "", "", "", "", limits);
    }

    /// The same for another kind, or for all.
    public QualityFilter of(Optional<ImprovementKind> other) {
        return new QualityFilter(other, territory, sector, who, format, limits);
    }

    /// It leaves something out, kind and limits aside.
    public boolean narrows() {
        return !(territory + sector + who + format).isEmpty();
    }
}
