package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// One step on many contributions at once.
class BulkIntegrationTests extends WholeSite {
    @Autowired
    private Contributions contributions;

    private Proposals proposals;
    private Member moderator;
    private Contribution first;
    private Contribution second;
    private Contribution own;

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        moderator = people.moderator();
        first = proposals.submitted(people.contributor(), "La première");
        second = proposals.submitted(people.contributor(), "La <b>seconde</b>");
        own = proposals.submitted(moderator, "La mienne");
    }

    @Test
    void isTakenOnEachByItselfAndTakenBack() {
        Visitor desk = as(moderator);
        Answer accepted = take(desk, "accept", "Merci", first, second, own);
        assertThat(accepted.text())
                .contains("2 contributions sont acceptées", "La <b>seconde</b>")
                .contains("Une contribution est restée", "La mienne c’est la vôtre");
        assertThat(states(first, second, own))
                .containsExactly(ContributionState.ACCEPTED, ContributionState.ACCEPTED, ContributionState.SUBMITTED);
        List<String> undo = accepted.page().select("form.undo input[name=id]").eachAttr("value");
        assertThat(undo)
                .containsExactlyInAnyOrder(first.id().value(), second.id().value());
        assertThat(take(desk, "undo", "", first, second).text()).contains("C’est annulé pour 2 contributions");
        assertThat(states(first, second)).containsOnly(ContributionState.SUBMITTED);
    }

    @Test
    void publishesWhatIsAccepted() {
        Visitor desk = as(moderator);
        take(desk, "accept", "", first);
        assertThat(take(desk, "publish", "", first, second).text())
                .contains("Une contribution est publiée", "ce n’est pas possible à cette étape");
        assertThat(states(first, second)).containsExactly(ContributionState.PUBLISHED, ContributionState.SUBMITTED);
    }

    @Test
    void anIncompleteFormKeepsWhatWasChosenAndTyped() {
        Visitor desk = as(moderator);
        Answer silent = take(desk, "reject", " ", first, second);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page().select("input[name=id]").eachAttr("value"))
                .containsExactly(first.id().value(), second.id().value());
        assertThat(take(desk, "", "Mes mots", first).status()).isEqualTo(422);
        assertThat(take(desk, "accept", "Mes mots").status()).isEqualTo(422);
        assertThat(states(first, second)).containsOnly(ContributionState.SUBMITTED);
    }

    @Test
    void whatIsOutsideTheirLimitsIsLeftOut() {
        Visitor stranger = as(people.member(Role.MODERATOR, new Limits(List.of("departement:75"), List.of())));
        assertThat(take(stranger, "accept", "", first).text()).doesNotContain("La première");
        assertThat(states(first)).containsOnly(ContributionState.SUBMITTED);
    }

    private Answer take(Visitor desk, String step, String note, Contribution... ticked) {
        List<String> fields = new ArrayList<>(List.of("etape", step, "note", note));
        for (Contribution one : ticked) {
            fields.addAll(List.of("id", one.id().value()));
        }
        return desk.post("/relecture/lot", fields.toArray(String[]::new));
    }

    private List<ContributionState> states(Contribution... some) {
        return java.util.Arrays.stream(some)
                .map(one -> contributions.byId(one.id()).orElseThrow().state())
                .toList();
    }

    private Visitor as(Member member) {
        Visitor browser = visitor().withCookie("vita", people.session(member));
        browser.get("/relecture");
        return browser;
    }
}
