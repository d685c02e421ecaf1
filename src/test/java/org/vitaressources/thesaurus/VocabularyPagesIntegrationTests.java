package org.vitaressources.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitaressources.whole.SteeredSite;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// The vocabulary editor as its pages are used: two steps, what was typed given back, the log of the centre.
class VocabularyPagesIntegrationTests extends SteeredSite {
    private static final String EFFECT = "/administration/vocabulaires/effet";
    private static final String CHANGES = "/administration/vocabulaires/changements";

    @Test
    void whatIsRefusedIsSaidBesideItsFieldAndGivenBack() {
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/vocabulaires/secteurs/mobilite");
        Answer refused = editor.post(EFFECT, describe("Agriculture et maraîchage"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#libelle").val()).isEqualTo("Agriculture et maraîchage");
        assertThat(refused.page().select("#libelle").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.text()).contains("mène déjà à");
        assertThat(editor.post(EFFECT, "operation", "<script>", "vocabulaire", "../pages")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoSawAnotherStateOfTheFileSeesTheEffectOnTheOneOfToday() throws IOException {
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/vocabulaires/secteurs/mobilite");
        String seen = editor.post(EFFECT, describe("Mobilités"))
                .page()
                .select("input[name=vu]")
                .val();
        byHand("secteurs", "# à la main\nconcepts:\n  - {id: peche, libelle: Pêche}\n");
        Answer conflict = editor.post(CHANGES, with(describe("Mobilités"), "vu", seen));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("rien n’a été écrit");
        assertThat(Files.readString(file("secteurs"))).doesNotContain("Mobilités");
        String now = conflict.page().select("input[name=vu]").val();
        Answer made = editor.post(CHANGES, with(describe("Mobilités"), "vu", now));
        assertThat(made.status()).isEqualTo(302);
        assertThat(Files.readString(file("secteurs"))).startsWith("# à la main").contains("Mobilités");
    }

    @Test
    void aChangeIsInTheHistoryAndInTheLogOfTheCentreUnderTheNameOfItsEditor() {
        var member = people.moderator();
        Visitor editor = signedIn(member);
        editor.get("/administration/vocabulaires/secteurs/mobilite");
        Answer made = editor.post(CHANGES, with(describe("Mobilités <b>"), "vu", ""));
        assertThat(editor.get(made.location()).text()).contains("Mobilités <b>");
        assertThat(editor.get("/administration/vocabulaires/historique").text()).contains(member.name());
        assertThat(signedIn(people.administrator()).get("/administration/audit").text())
                .contains("Mots changés", member.name());
        assertThat(editor.get("/administration/vocabulaires/historique/99999999999999999")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAcronymThatIsThereIsCompletedAndNotReplaced() {
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/vocabulaires/sigles");
        Answer refused = editor.post(EFFECT, "operation", "sigle", "sigle", "aah", "developpes", "autre chose");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#sigle-erreur").text()).contains("AAH", "existe déjà", "Complétez-le");
        String link = refused.page().select("#sigle-erreur + a").attr("href");
        Answer form = editor.get(link);
        assertThat(form.page().select("input[name=connu]").val()).isEqualTo("AAH");
        String known = form.page().select("#developpes").text();
        Answer effect = editor.post(
                EFFECT, "operation", "sigle", "connu", "AAH", "sigle", "AAH", "developpes", known + "\nautre chose");
        List<String> meanings = effect.page().select("dl dd").eachText();
        assertThat(meanings).hasSize(2);
        assertThat(meanings.getFirst()).contains(known.lines().findFirst().orElseThrow());
        assertThat(meanings.getLast()).contains(known, "autre chose");
    }

    @Test
    void theWeightAndTheOtherEntryAreAskedForBesideTheirFields() {
        Visitor editor = signedIn(people.moderator());
        editor.get("/administration/vocabulaires/synonymes");
        Answer heavy = editor.post(
                EFFECT, "operation", "synonyme", "termes", "vélo", "trouve", "bicycle", "poids", "beaucoup");
        assertThat(heavy.page().select("#poids-erreur").size()).isEqualTo(1);
        assertThat(heavy.page().select("#poids").val()).isEqualTo("beaucoup");
        assertThat(heavy.page().select("#termes-erreur").size()).isZero();
        Answer alone = editor.post(EFFECT, "operation", "fusion", "vocabulaire", "secteurs", "id", "agriculture");
        assertThat(alone.page().select("#vers-erreur").text()).startsWith("Choisissez l’entrée");
        Answer merge = editor.post(
                EFFECT, "operation", "fusion", "vocabulaire", "secteurs", "id", "agriculture", "vers", "mobilite");
        assertThat(merge.page().select(".lead").text()).contains("→ ");
        assertThat(merge.text()).contains("se trouve");
    }

    private static String[] describe(String label) {
        return new String[] {
            "operation",
            "libelle",
            "vocabulaire",
            "secteurs",
            "id",
            "mobilite",
            "libelle",
            label,
            "synonymes",
            "transport"
        };
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
