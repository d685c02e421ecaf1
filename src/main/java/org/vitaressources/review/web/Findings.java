package org.vitaressources.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Completeness;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Duplicate;
import org.vitaressources.contributions.Duplicates;
import org.vitaressources.contributions.FoundDetail;
import org.vitaressources.contributions.PersonalDetails;
import org.vitaressources.contributions.SheetFields;

/// What the checks say of a contribution: how complete it is, and what in it may say who a person is, with what its
/// author decided.
@Component
class Findings {
    private static final int MOST = 60;

    private static final Set<ContributionState> WAITING =
            Set.of(ContributionState.SUBMITTED, ContributionState.ACCEPTED);

    private final PersonalDetails details;
    private final Duplicates duplicates;
    private final MessageSource messages;

    Findings(PersonalDetails details, Duplicates duplicates, MessageSource messages) {
        this.details = details;
        this.duplicates = duplicates;
        this.messages = messages;
    }

    /// What they say.
    ///
    /// @param share 0 to 100
    /// @param gap name of the field that is missing most, empty when none is
    /// @param found personal details
    /// @param more how many are not shown
    /// @param duplicates what the collection may hold of it already, with what its author says
    record Found(int share, String gap, List<Detail> found, int more, List<Duplicate> duplicates) {
        /// Details that the author has not decided about.
        public long undecided() {
            return found.stream().filter(detail -> !detail.found().stays()).count();
        }
    }

    /// A detail and the name of the place where it stands.
    record Detail(FoundDetail found, String where) {}

    Found of(Contribution contribution, SignedInMember member, Locale locale) {
        Completeness completeness = Completeness.of(contribution.draft());
        // While its author writes, it is theirs alone.
        boolean read = contribution.state() != ContributionState.CHANGES_REQUESTED;
        List<FoundDetail> all = read ? details.of(contribution) : List.of();
        return new Found(
                completeness.share(),
                completeness
                        .gap()
                        .map(gap -> name(gap.field(), contribution, locale))
                        .orElse(""),
                all.stream()
                        .limit(MOST)
                        .map(found -> new Detail(found, where(found, contribution, locale)))
                        .toList(),
                Math.max(0, all.size() - MOST),
                WAITING.contains(contribution.state()) ? duplicates.of(contribution, member) : List.of());
    }

    private String where(FoundDetail found, Contribution contribution, Locale locale) {
        return found.file().isEmpty() ? name(found.field(), contribution, locale) : found.file();
    }

    private String name(String field, Contribution contribution, Locale locale) {
        String heading = SheetFields.headings(contribution.draft()).getOrDefault(field, "");
        return heading.isEmpty() ? messages.getMessage("draft.field." + field, null, locale) : heading;
    }
}
