package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.WholeSite;

/// What a person wrote by hand in `content/` stays as it is where a revision says nothing else.
class RevisedFilesIntegrationTests extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String WRITTEN = """
            ---
            # Fiche reprise du Carnet 4, ne pas renommer
            titre: "Le garage : solidaire"   # vérifié
            exemple-fictif: oui
            territoires: Redon (35), quelque part
            # les secteurs viennent de l’enquête
            secteurs:
              - services-a-la-personne
              - secteur inconnu
            licence: CC-BY-4.0
            cle-inconnue: {a: 1, b: [deux, trois]}
            documents:
              - fichier: annexes/plan été.txt
                titre: Le plan
                description: Vu d’en haut
            preuve: eprouvee
            ---

            Avant-propos.

            ## Contexte

            Un *contexte* libre.

            ## Et puis

            Une section qui n’est pas du formulaire.
            """;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Publications publications;

    @Autowired
    private Publishing publishing;

    @Autowired
    private KeptStates states;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Library library;

    @Autowired
    private Environment environment;

    private final String folder = "revises-" + NUMBER.incrementAndGet();

    @Test
    void leavesEveryFileAsItWasWhenNothingChanged() {
        write("garage/index.md", WRITTEN);
        write("garage/annexes/plan été.txt", "Un plan.");
        write("garage/annexes/plan été.txt.yml", "titre: Le plan annoté # à la main\n");
        Map<String, String> before = files();
        revise("garage/index.md", draft -> draft);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void changesOnlyTheLinesOfWhatChanged() {
        write("garage/index.md", WRITTEN);
        write("garage/annexes/plan été.txt", "Un plan.");
        revise(
                "garage/index.md",
                draft -> draft.withTitle("Le garage solidaire")
                        .withFacts(with(draft.facts(), "licence", "CC0-1.0"))
                        .withSummary("Un résumé : nouveau"));
        assertThat(files().get("garage/index.md"))
                .isEqualTo(WRITTEN.replace("\"Le garage : solidaire\"", "Le garage solidaire")
                        .replace("licence: CC-BY-4.0", "licence: CC0-1.0")
                        .replace("preuve: eprouvee\n", "preuve: eprouvee\nresume: 'Un résumé : nouveau'\n"));
    }

    @Test
    void losesNoWordThatNoVocabularyKnows() {
        write("garage/index.md", WRITTEN);
        revise(
                "garage/index.md",
                draft -> draft.withTags(Map.of(
                        "territoires", add(draft.tag("territoires"), "departement:44"),
                        "secteurs", add(draft.tag("secteurs"), "bois"))));
        assertThat(files().get("garage/index.md"))
                .contains("  - quelque part\n", "  - commune:35236\n", "  - departement:44\n")
                .contains("  - secteur inconnu\n", "  - bois\n")
                .contains("# les secteurs viennent de l’enquête", "cle-inconnue: {a: 1, b: [deux, trois]}");
    }

    @Test
    void changesTheTextAloneWhenTheTextAloneChanged() {
        write("garage/index.md", WRITTEN);
        revise(
                "garage/index.md",
                draft -> draft.withSections(Map.of(
                        SheetForm.FREE_TEXT,
                        draft.sections().getOrDefault(SheetForm.FREE_TEXT, "").replace("libre", "précis"))));
        assertThat(files().get("garage/index.md")).isEqualTo(WRITTEN.replace("libre", "précis"));
    }

    @Test
    void keepsWhatIsSaidOfADocumentThatStays() {
        write("garage/index.md", WRITTEN);
        write("garage/annexes/plan été.txt", "Un plan.");
        revise("garage/index.md", draft -> draft.withFiles(add(draft.files(), file("bilan.txt", "Bilan"))));
        assertThat(files().get("garage/index.md")).contains("description: Vu d’en haut", "fichier: bilan.txt");
        assertThat(files()).containsKeys("garage/annexes/plan été.txt", "garage/bilan.txt");
    }

    @Test
    void describesALoneDocumentBesideIt() {
        write("lettre.txt", "Une lettre ancienne, gardée telle quelle.");
        revise(
                "lettre.txt",
                draft -> draft.withTitle("La lettre de 1912").withFacts(Map.of("licence", "CC0-1.0", "date", "1912")));
        assertThat(files().get("lettre.txt")).startsWith("Une lettre ancienne");
        assertThat(files().get("lettre.txt.yml")).contains("titre: La lettre de 1912", "date: '1912'");
        assertThat(resource("lettre.txt").description().title()).isEqualTo("La lettre de 1912");
    }

    @Test
    void keepsTheCommentsOfADescriptionBesideADocument() {
        write("lettre.txt", "Une lettre.");
        write("lettre.txt.yml", "# trouvée au grenier\ntitre: Lettre\nfonds: familial\n");
        revise("lettre.txt", draft -> draft.withTitle("La lettre"));
        assertThat(files().get("lettre.txt.yml"))
                .isEqualTo("# trouvée au grenier\ntitre: La lettre\nfonds: familial\n");
    }

    @Test
    void makesABundleOfALoneNoteThatReceivesFilesAndKeepsWhoItIs() {
        write("voisine.md", "# Voisine\n");
        write("notes/note.md", "---\ntitle: Ma note\nauteurs: Anne\n---\n\nVoir [la voisine](../voisine.md#haut).\n");
        Resource before = resource("notes/note.md");
        Contribution published = revise("notes/note.md", draft -> draft.withFiles(List.of(file("bilan.txt", "Bilan"))));
        assertThat(published.resource()).contains(before.id());
        Resource after = library.byId(before.id()).orElseThrow();
        assertThat(after.path()).endsWith("/ma-note/index.md");
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.documents()).singleElement().returns("bilan.txt", document -> document.name());
        assertThat(after.description().authors()).containsExactly("Anne");
        assertThat(after.body()).contains("[la voisine](/" + folder + "/voisine.md#haut)");
        assertThat(files()).doesNotContainKey("notes/note.md");
    }

    @Test
    void writesInFormWhatItsSectionsGiveBack() {
        String body = "## Contexte\n\nUn contexte.\n\n## Résultats\n\nDes résultats.\n";
        write("cas/index.md", "---\ntitre: Cas\ntype: etude-de-cas\nlicence: CC0-1.0\n---\n\n" + body);
        Contribution published = revise("cas/index.md", draft -> {
            assertThat(draft.sections()).containsOnlyKeys("contexte", "resultats");
            Map<String, String> sections = new LinkedHashMap<>(draft.sections());
            sections.put("besoin", "Un besoin.");
            return draft.withSections(sections);
        });
        assertThat(published.basedOn()).isEqualTo(2);
        assertThat(files().get("cas/index.md"))
                .contains("## Contexte\n\nUn contexte.\n\n## Besoin\n\nUn besoin.\n\n## Résultats");
    }

    private Contribution revise(String path, java.util.function.UnaryOperator<Draft> change) {
        Resource resource = resource(path);
        KeptState state = states.read(publishing.adopt(resource.id()));
        Draft draft = StateDraft.of(state);
        Draft signed = new Draft(
                draft.type(),
                draft.title(),
                draft.summary(),
                draft.sections(),
                draft.tags(),
                draft.facts(),
                draft.files(),
                draft.sources(),
                true,
                draft.others());
        Contribution contribution = Contribution.revise(
                people.contributor().id().value(),
                change.apply(signed),
                resource.id(),
                state.revision().number(),
                "",
                clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        return publications.publish(contributions.store(contribution).id(), MemberId.NOBODY);
    }

    private Resource resource(String path) {
        library.reconcile();
        return library.slugOfPath(folder + "/" + path).flatMap(library::bySlug).orElseThrow();
    }

    private static <T> List<T> add(List<T> list, T one) {
        List<T> all = new java.util.ArrayList<>(list);
        all.add(one);
        return all;
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }

    private DraftFile file(String name, String words) {
        KeptFiles.Kept bytes = kept.keep(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
        return new DraftFile(name, name, bytes.sha256(), bytes.size(), "text/plain", words);
    }

    private Path root() {
        return Path.of(environment.getRequiredProperty("vita.content")).resolve(folder);
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(root().resolve(path).getParent());
            Files.writeString(root().resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        try (java.util.stream.Stream<Path> all = Files.walk(root())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(root().relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
