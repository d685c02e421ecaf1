package org.vitaressources.journeys.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitaressources.library.Assessment;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.LibraryReport;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returns;
import org.vitaressources.text.Address;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.text.SampleHtml;
import org.vitaressources.vocabulary.TerritoryCode;

/// Some eighty resources: one that is complete, some that are hostile, many that fill pages.
final class SampleLibrary implements Library {
    static final String LONG_TITLE =
            "Compte rendu intégral de la recherche-action menée par dix-sept structures de l’insertion par l’activité économique sur les déplacements domicile-travail en zone peu dense, avec annexes méthodologiques et anticonstitutionnellementinterminablementlongues <script>alert(1)</script>";

    private final Map<String, Resource> bySlug = new LinkedHashMap<>();
    private final Path files;

    SampleLibrary() {
        try {
            files = Files.createTempDirectory("vita-sample");
            Files.writeString(files.resolve("bytes"), "0123456789".repeat(100));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(
                "plateforme-mobilite",
                "Une plateforme de mobilité en milieu rural : louer, réparer, apprendre à conduire",
                "Comment trois structures se sont groupées pour que l’absence de voiture ne ferme plus la porte de l’emploi. Coûts, partenaires, difficultés.",
                "etude-de-cas",
                List.of("commune:35236", "departement:35"),
                List.of("garage"),
                true,
                SampleDocuments.all());
        add(
                "longue",
                LONG_TITLE,
                "",
                "type-3",
                List.of("region:53", "departement:22", "departement:29", "departement:56", "region:27"),
                List.of("mobilite", "numerique"),
                false,
                List.of());
        add(
                "sans-rien",
                "grille_entretien_v3.final.xls",
                "",
                "",
                List.of(),
                List.of(),
                false,
                List.of(SampleDocuments.one("grille_entretien_v3.final.xls", "application/vnd.ms-excel")));
        String[] sectors = {"mobilite", "batiment", "ressourcerie", "services", "maraichage", "numerique"};
        String[] places = {
            "region:53",
            "departement:35",
            "departement:58",
            "departement:23",
            "region:84",
            "departement:974",
            "region:32",
            "region:11"
        };
        for (int i = 1; i <= 75; i++) {
            add(
                    "fiche-" + i,
                    "Fiche pratique n° " + i + " : préparer un partenariat local",
                    "Les étapes, les pièges et un modèle de convention à adapter à votre territoire.",
                    i <= 57 ? "type-" + i : "fiche-pratique",
                    List.of(places[i % places.length]),
                    List.of(sectors[i % sectors.length]),
                    i % 9 == 0,
                    List.of());
        }
    }

    private void add(
            String slug,
            String title,
            String summary,
            String type,
            List<String> territories,
            List<String> sectors,
            boolean fictional,
            List<LibraryDocument> documents) {
        int number = bySlug.size();
        Description description = new Description(
                title,
                summary,
                Optional.of(type).filter(known -> !known.isEmpty()),
                territories.stream()
                        .map(TerritoryCode::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                sectors,
                List.of("aci"),
                List.of("richesses"),
                List.of("jeunes"),
                Optional.of((1998 + number % 20) + "-05"),
                Optional.empty(),
                List.of("Équipe VITA ressources"),
                Optional.of("COORACE"),
                List.of("Mission locale", "Conseil général"),
                Optional.of("CC-BY-SA-4.0"),
                "fr",
                Optional.of("https://example.org/source"),
                Optional.empty(),
                fictional,
                Optional.empty(),
                List.of("voiture"),
                Map.of());
        bySlug.put(
                slug,
                new Resource(
                        new ResourceId(slug),
                        slug,
                        slug + "/index.md",
                        description,
                        "texte",
                        documents,
                        Returns.NONE,
                        Assessment.NONE,
                        List.of(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "f" + number));
    }

    @Override
    public Optional<Resource> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    @Override
    public Optional<Resource> byId(ResourceId id) {
        return bySlug(id.value());
    }

    @Override
    public Optional<String> successorOf(String formerSlug) {
        return formerSlug.equals("ancienne-adresse") ? Optional.of("plateforme-mobilite") : Optional.empty();
    }

    @Override
    public Resource.Content content(Resource resource) {
        boolean full = resource.slug().equals("plateforme-mobilite");
        String html = full ? """
                <h2 id="contexte">Contexte</h2><p>Dans le <a href="/territoires/departement:35">pays de Redon</a>, une personne sur trois refuse un poste faute de <strong>mobilité</strong>. Voir aussi <a href="/ressources/fiche-1">la fiche 1</a>.</p>
                <h2 id="actions">Actions</h2><ul><li>Un garage solidaire</li><li>Une auto-école sociale</li></ul><blockquote><p>On ne cherche pas un travail, on cherche d’abord comment y aller.</p></blockquote>
                <h3 id="couts">Coûts</h3><table><thead><tr><th>Poste</th><th align="right">2007</th><th align="right">2008</th></tr></thead><tbody><tr><td>Véhicules</td><td align="right">12 400 €</td><td align="right">15 900 €</td></tr><tr><td>Salaires</td><td align="right">61 000 €</td><td align="right">64 250 €</td></tr></tbody></table>
                <h2 id="resultats">Résultats</h2><p>La mobilité n’est plus le premier frein cité.</p>
                """ : "<p>Un texte court sur la mobilité.</p>";
        List<Reading.OutlineEntry> outline = full
                ? List.of(
                        new Reading.OutlineEntry(2, "Contexte", "contexte"),
                        new Reading.OutlineEntry(2, "Actions", "actions"),
                        new Reading.OutlineEntry(3, "Coûts", "couts"),
                        new Reading.OutlineEntry(2, "Résultats", "resultats"))
                : List.of();
        List<Reading> readings =
                resource.documents().stream().map(this::reading).toList();
        return new Resource.Content(
                resource,
                new MarkdownText.Rendered(SampleHtml.of(html), List.of(), outline, Optional.empty(), ""),
                readings);
    }

    @Override
    public Reading reading(LibraryDocument document) {
        String name = document.name();
        if (name.equals("scan.pdf")) {
            return Reading.without(ReadingStatus.NO_TEXT, "Les 12 pages sont des images.", document.mediaType());
        }
        if (name.endsWith(".png") || name.endsWith(".html")) {
            return Reading.without(ReadingStatus.IMAGE_WITHOUT_TEXT, "", document.mediaType());
        }
        List<Passage> passages = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            Address address = name.endsWith("pptx")
                    ? new Address.Slide(i)
                    : name.endsWith("pdf")
                            ? new Address.Page(i)
                            : name.endsWith("xlsx")
                                    ? new Address.Sheet(i, "Feuille " + i)
                                    : new Address.Section(List.of("Partie " + i), "partie-" + i);
            String heading = address instanceof Address.Section ? "<h2>Partie " + i + "</h2>" : "";
            String table = i == 2 ? "<table><tbody><tr><th>Poste</th><td>12</td></tr></tbody></table>" : "";
            passages.add(new Passage(
                    address,
                    address.anchor(),
                    "texte",
                    SampleHtml.of(heading + "<p>Les freins à la mobilité sont nombreux : permis, véhicule, coût. "
                            + "Un accompagnement patient y répond, pas à pas. ".repeat(5) + "</p>" + table
                            + (i % 3 == 0 ? "<p>Une plateforme de mobilité réunit les réponses.</p>" : ""))));
        }
        List<Reading.OutlineEntry> outline = List.of(
                new Reading.OutlineEntry(1, "Introduction", passages.getFirst().anchor()),
                new Reading.OutlineEntry(2, "Les freins", passages.get(4).anchor()));
        return new Reading(
                name.endsWith("docx") ? ReadingStatus.PARTIAL : ReadingStatus.COMPLETE,
                name.endsWith("docx") ? "Une image incorporée n’a pas pu être lue." : "",
                document.mediaType(),
                new DocumentMetadata(Optional.empty(), List.of(), Optional.of("fr"), Optional.empty(), 24),
                passages,
                outline);
    }

    @Override
    public Path file(LibraryDocument document) {
        return files.resolve("bytes");
    }

    @Override
    public Optional<String> slugOfPath(String path) {
        return Optional.empty();
    }

    @Override
    public Map<ResourceId, String> fingerprints() {
        Map<ResourceId, String> all = new LinkedHashMap<>();
        bySlug.values().forEach(resource -> all.put(resource.id(), resource.fingerprint()));
        return all;
    }

    @Override
    public Stream<Resource> all(Collection<ResourceId> ids) {
        return ids.stream().map(this::byId).flatMap(Optional::stream);
    }

    @Override
    public int size() {
        return bySlug.size();
    }

    @Override
    public int documents() {
        return 0;
    }

    @Override
    public List<LibraryReport> reports() {
        return List.of(
                report(
                        ReadingStatus.NO_TEXT,
                        LibraryReport.Stage.READING,
                        "etudes/plateforme/scan.pdf",
                        "Les 12 pages sont des images."),
                report(
                        ReadingStatus.ENCRYPTED,
                        LibraryReport.Stage.READING,
                        "depot/contrat-" + "x".repeat(90) + ".docx",
                        "Un mot de passe est demandé."),
                report(
                        ReadingStatus.COMPLETE,
                        LibraryReport.Stage.DESCRIPTION,
                        "etudes/plateforme/index.md",
                        "Territoire « Saint-Denis » ambigu : écrire « commune:93066 » ou « commune:97411 »."));
    }

    private static LibraryReport report(ReadingStatus status, LibraryReport.Stage stage, String path, String message) {
        return new LibraryReport(
                LibraryReport.Level.WARNING, stage, path, "plateforme-mobilite", status, message, Instant.EPOCH);
    }

    @Override
    public Optional<String> restorationNotice() {
        return Optional.of("La base est neuve : les anciennes adresses n’ont pas pu être restaurées.");
    }

    @Override
    public void reconcile() {}

    @Override
    public Progress progress() {
        return new Progress(false, 0, 0);
    }
}
