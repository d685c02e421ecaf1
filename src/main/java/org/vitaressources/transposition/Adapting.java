package org.vitaressources.transposition;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.contributions.Revising;
import org.vitaressources.library.Library;

/// Begins the new version of a practice for the author who says that they adapt it: a draft of theirs, which only they
/// can open.
@Component
public class Adapting {
    private final Library library;
    private final HeldResources held;
    private final Revising revising;

    Adapting(Library library, HeldResources held, Revising revising) {
        this.library = library;
        this.held = held;
        this.revising = revising;
    }

    /// A version that is begun, or taken up again.
    ///
    /// @param version of the author
    /// @param conflict the collection changed since it was begun: to be brought up to date first
    public record Begun(Contribution version, boolean conflict) {}

    /// Begins it; nothing when they are no author of the practice, or no longer.
    ///
    /// @param why in words, for the history of the practice
    public Optional<Begun> begin(SourceNews news, MemberId author, String why) {
        return library.byId(news.descendant())
                .flatMap(practice -> held.byAuthor(practice, author))
                .map(practice -> {
                    Contribution version = revising.begin(author, practice, why);
                    return new Begun(
                            version, revising.conflict(practice, version).isPresent());
                });
    }
}
