package org.vitaressources.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;

/// Contributions for tests, in the states in which moderators find them.
public final class Proposals {
    private final Contributions contributions;
    private final Clock clock;

    public Proposals(Contributions contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /// All that a publication needs.
    public static Draft draft(String title) {
        return new Draft(
                "etude-de-cas",
                title,
                "Un garage où l’on répare ensemble.",
                Map.of(
                        "contexte",
                        "Le **garage solidaire** a ouvert à Redon.",
                        "moyens",
                        "Le budget est de 40 000 euros la [première année](https://exemple.test/budget)."),
                Map.of("territoires", List.of("departement:35"), "secteurs", List.of("mobilite")),
                Map.of("licence", "CC-BY-4.0", "date", "2026"),
                List.of(),
                Map.of(),
                true,
                Map.of());
    }

    /// Who makes a request, with two factors.
    public static SignedInMember signedIn(Member member) {
        return new SignedInMember(
                member.id(),
                member.name(),
                member.role(),
                member.role(),
                member.limits(),
                "",
                Instant.EPOCH,
                SignedInMember.Means.PASSKEY);
    }

    public Contribution submitted(Member author, String title) {
        return submitted(author, draft(title));
    }

    public Contribution submitted(Member author, Draft draft) {
        Contribution begun = Contribution.begin(author.id().value(), draft, clock.instant());
        begun.submit(clock.instant());
        return contributions.store(begun);
    }

    public Contribution accepted(Member author, String title, Member moderator) {
        Contribution submitted = submitted(author, title);
        submitted.accept(moderator.id().value(), "", clock.instant());
        return contributions.store(submitted);
    }

    /// Handed in, sent back, changed and handed in again.
    public Contribution resubmitted(Member author, String title, Member moderator) {
        Contribution submitted = submitted(author, title);
        submitted.requestChanges(moderator.id().value(), "Quels moyens ?", clock.instant());
        Contribution back = contributions.store(submitted);
        back.write(
                draft(title)
                        .withSections(Map.of("moyens", "Le budget est de 45 000 euros. Appelez le 02 99 00 00 00.")),
                clock.instant());
        back.submit(clock.instant());
        return contributions.store(back);
    }
}
