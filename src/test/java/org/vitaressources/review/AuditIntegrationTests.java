package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Remarks;
import org.vitaressources.contributions.Trash;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// Who did what when, about what: complete, and read only.
class AuditIntegrationTests extends WholeSite {
    /// The only statements that touch what the log reads, other than adding to it: who has left is taken out, what
    /// concerns accounts is forgotten in time, and a promise of the library is noted as kept.
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "AccountJournal.java", List.of("accounts.events"),
            "ContributionRemoval.java", List.of("contributions.events"),
            "Remarks.java", List.of("contributions.remarks"),
            "Revisions.java", List.of("library.revisions"));

    private static final Pattern CHANGE = Pattern.compile(
            "(?:update|delete\\s+from|truncate\\s+table|merge\\s+into)\\s+"
                    + "(contributions\\.events|contributions\\.remarks|accounts\\.events|library\\.revisions)\\b",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    private Contributions contributions;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Review review;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Trash trash;

    private Proposals proposals;
    private Member author;
    private Member moderator;
    private Visitor administrator;

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        author = people.contributor();
        moderator = people.moderator();
        administrator = visitor().withCookie("vita", people.session(people.administrator()));
    }

    @Test
    void holdsEveryStepEveryRemarkThePublicationAndTheAccounts() {
        Contribution garage = published("Un garage audité");
        String all = of(author, moderator);
        assertThat(all)
                .contains("Commencée", "Proposée à la relecture", "Prise en charge", "Remarque", "Acceptée", "Publiée")
                .contains("Réponse de l’auteur à une remarque", "Remarque réglée", "Version écrite dans le fonds")
                .contains("Compte créé", "Un garage audité", author.name(), moderator.name());
        assertThat(garage.state().name()).isEqualTo("PUBLISHED");
    }

    @Test
    void isFilteredByPersonStepAndDay() {
        published("Un garage filtré");
        String mine = page("?qui=" + moderator.id() + "&etape=CONTRIBUTION:acceptance")
                .select("tbody")
                .text();
        assertThat(mine).contains("Acceptée", "Un garage filtré").doesNotContain("Prise en charge");
        assertThat(page("?qui=" + author.id() + "&etape=CONTRIBUTION:acceptance")
                        .select("tbody tr"))
                .isEmpty();
        assertThat(page("?au=2001-01-01").select("tbody tr")).isEmpty();
        assertThat(page("?du=2001-01-01&etape=CONTRIBUTION:publication")
                        .select("tbody")
                        .text())
                .contains("Un garage filtré");
        assertThat(page("?du=hier&page=9999999&etape=x&qui=%00").select("h1")).hasSize(1);
    }

    @Test
    void isSavedAsATableInWhichNothingIsAFormula() {
        proposals.submitted(author, "=HYPERLINK(\"http://mal.test\")");
        proposals.submitted(author, "@SUM(1+1)\r\n\"x\"");
        Answer file = administrator.get("/administration/audit.csv?qui=" + author.id());
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"vita-audit.csv\"");
        assertThat(file.body())
                .startsWith("\ufeff\"Quand\";\"Qui\"")
                .contains("\"'=HYPERLINK(\"\"http://mal.test\"\")\"", "\"'@SUM(1+1)")
                .doesNotContain(";=", "\"=", "\"@");
    }

    @Test
    void whoHasLeftIsAFormerMember() {
        Contribution garage = published("Un garage orphelin");
        accounts.erase(moderator.id());
        String rows = page("?etape=CONTRIBUTION:acceptance")
                .select("tbody tr:contains(Un garage orphelin)")
                .text();
        assertThat(rows).contains("ancien membre").doesNotContain(moderator.name());
        assertThat(contributions.history(garage.id())).isNotEmpty();
    }

    @Test
    void whatWasDeletedForGoodLeavesItsStepsAndNotItsWords() {
        Contribution garage = proposals.submitted(author, "Un garage effacé");
        var reader = Proposals.signedIn(moderator);
        review.claim(garage, reader);
        review.undo(contributions.byId(garage.id()).orElseThrow(), reader);
        review.reject(contributions.byId(garage.id()).orElseThrow(), reader, "Des mots à oublier");
        accounts.erase(author.id());
        assertThat(contributions.byId(garage.id())).isEmpty();
        String rows = page("?qui=" + moderator.id()).select("tbody").text();
        assertThat(rows)
                .contains("Prise en charge", "Étape annulée", "Non retenue", "contribution supprimée")
                .doesNotContain("Des mots à oublier", "Un garage effacé");
        assertThat(page("?etape=CONTRIBUTION:deletion").select("tbody").text()).contains("le centre");
        assertThat(administrator.get("/administration/audit.csv").status()).isEqualTo(200);
    }

    @Test
    void saysHowLongItKeepsWhat() {
        assertThat(page("").select(".audit__kept li").eachText())
                .anyMatch(line -> line.contains("comptes") && line.contains("365 jours"))
                .anyMatch(line -> line.contains("autant que la contribution") && line.contains("365 jours"));
    }

    @Test
    void keepsTheStepsOfAWorkWithItAndThoseOfADeletedOneForAYear() {
        Contribution kept = published("Un garage gardé");
        Contribution refused = proposals.submitted(author, "Un garage refusé");
        review.reject(refused, Proposals.signedIn(moderator), "Non");
        clock.pass(Duration.ofDays(181));
        trash.empty();
        assertThat(contributions.byId(refused.id())).as("six months later").isEmpty();
        assertThat(contributions.history(refused.id())).isNotEmpty();
        clock.pass(Duration.ofDays(366));
        trash.empty();
        assertThat(contributions.history(refused.id())).isEmpty();
        assertThat(contributions.history(kept.id())).isNotEmpty();
    }

    @Test
    void nothingInTheProgramChangesOrDeletesWhatHappened() throws IOException {
        List<String> changes = new ArrayList<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(sources).hasSizeGreaterThan(300);
        TreeSet<String> seen = new TreeSet<>();
        for (Path source : sources) {
            String name = source.getFileName().toString();
            Matcher change = CHANGE.matcher(Files.readString(source));
            while (change.find()) {
                seen.add(name);
                if (!ALLOWED.getOrDefault(name, List.of()).contains(change.group(1))) {
                    changes.add(name + ": " + change.group());
                }
            }
        }
        assertThat(seen).as("the search finds what is allowed").contains("AccountJournal.java", "Remarks.java");
        assertThat(changes).isEmpty();
    }

    @Test
    void noRouteOfTheLogTakesAForm() {
        for (String path : List.of("/administration/audit", "/administration/audit.csv")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                assertThat(administrator.method(method, path).status())
                        .as(method)
                        .isIn(403, 405);
            }
        }
    }

    private Contribution published(String title) {
        Draft draft = Proposals.draft(title);
        Contribution garage = proposals.submitted(author, draft);
        var reader = Proposals.signedIn(moderator);
        review.claim(garage, reader);
        remarks.say(garage.id(), moderator.id().value(), "", "", "Et le budget ?");
        long remark = remarks.about(garage).getFirst().remark().id();
        remarks.answer(garage.id(), remark, author.id().value(), "Le voici");
        remarks.settle(garage.id(), remark, moderator.id().value(), true);
        review.accept(contributions.byId(garage.id()).orElseThrow(), reader, "");
        return review.publish(contributions.byId(garage.id()).orElseThrow(), reader);
    }

    private String of(Member... some) {
        StringBuilder all = new StringBuilder();
        for (Member one : some) {
            all.append(page("?qui=" + one.id()).select("tbody").text());
        }
        return all.toString();
    }

    private org.jsoup.nodes.Document page(String query) {
        Answer answer = administrator.get("/administration/audit" + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return answer.page();
    }
}
