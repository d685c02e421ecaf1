package org.vitaressources.exports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Fact;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Reference;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.exports.pictures.Pictures;
import org.vitaressources.kits.Comparison;
import org.vitaressources.kits.Comparisons;
import org.vitaressources.kits.Credit;
import org.vitaressources.kits.Credits;
import org.vitaressources.kits.Kit;
import org.vitaressources.kits.KitFiles;
import org.vitaressources.kits.LicenceTable;
import org.vitaressources.kits.Manner;
import org.vitaressources.kits.Session;
import org.vitaressources.kits.Source;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.StepFile;
import org.vitaressources.kits.StepKind;
import org.vitaressources.kits.Verdict;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.Durations;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Kits as manuscripts. Who may have a kit has been asked before.
@Component
class KitManuscripts {
    private static final Set<Verdict> FREE_TO_GIVE = EnumSet.of(Verdict.FREELY, Verdict.CREDITED, Verdict.ALIKE);

    private final Library library;
    private final ResourceBlocks texts;
    private final Credits credits;
    private final Comparisons comparisons;
    private final KitFiles files;
    private final Vocabularies vocabularies;
    private final MessageSource messages;
    private final LicenceTable licences = LicenceTable.load();

    KitManuscripts(
            Library library,
            ResourceBlocks texts,
            Credits credits,
            Comparisons comparisons,
            KitFiles files,
            Vocabularies vocabularies,
            MessageSource messages) {
        this.library = library;
        this.texts = texts;
        this.credits = credits;
        this.comparisons = comparisons;
        this.files = files;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /// A kit in a version.
    ///
    /// @param originals the documents of its resources go with it, as far as their licences allow
    Manuscript of(Kit kit, Version version, boolean originals, Locale language) {
        return new Writing(kit, version, originals, language).manuscript();
    }

    /// One kit on its way into a manuscript.
    private final class Writing {
        private final Kit kit;
        private final Version version;
        private final boolean withOriginals;
        private final Locale language;
        private final OriginalNames names;
        private final Map<String, Reference> references = new LinkedHashMap<>();

        Writing(Kit kit, Version version, boolean withOriginals, Locale language) {
            this.kit = kit;
            this.version = version;
            this.withOriginals = withOriginals;
            this.language = language;
            this.names = texts.names(language);
        }

        Manuscript manuscript() {
            List<Part> parts = kit.sessions().stream().map(this::part).toList();
            return new Manuscript(
                    "kit-" + kit.id().value(),
                    kit.title().isEmpty() ? say("export.untitled.kit") : kit.title(),
                    language,
                    version,
                    facts(),
                    parts,
                    List.copyOf(references.values()),
                    "",
                    licence(kit.field("licence")),
                    kit.changed());
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            fact(facts, "objectifs", items(kit.list("objectifs")));
            fact(facts, "public", TextBlocks.of(kit.field("public")));
            fact(facts, "prerequis", items(kit.list("prerequis")));
            if (kit.minutes() > 0) {
                facts.add(new Fact(
                        say("export.duration"),
                        List.of(Block.Paragraph.of(say(
                                "kit.text.duration",
                                Durations.of(kit.minutes()),
                                kit.sessions().size())))));
            }
            return facts;
        }

        private void fact(List<Fact> facts, String field, List<Block> blocks) {
            if (!blocks.isEmpty()) {
                facts.add(new Fact(say("kit.field." + field), blocks));
            }
        }

        private Part part(Session session) {
            List<Piece> pieces = session.steps().stream()
                    .filter(step -> version.isForTheTrainer() || !step.isForTheTrainerAlone())
                    .map(this::piece)
                    .toList();
            return new Part(
                    "seance-" + session.id().value(), session.title(), session.aim(), session.minutes(), pieces);
        }

        private Piece piece(Step step) {
            List<Block> body = new ArrayList<>();
            List<Original> originals = new ArrayList<>();
            List<Integer> owed = new ArrayList<>();
            List<Credit> lines = credits.of(step, language);
            for (int i = 0; i < lines.size(); i++) {
                Source source = step.sources().get(i);
                int number = reference(source, lines.get(i));
                owed.add(number);
                if (source.isQuoted()) {
                    body.add(new Block.Quotation(TextBlocks.of(source.quote()), number));
                }
                if (step.kind() == StepKind.RESOURCE) {
                    library.byId(source.resource()).ifPresent(resource -> resource(resource, source, body, originals));
                }
            }
            if (step.kind() == StepKind.COMPARISON) {
                body.addAll(comparison(comparisons.of(step)));
            }
            body.addAll(TextBlocks.of(step.field("consigne")));
            body.addAll(TextBlocks.of(step.field("texte")));
            step.file().ifPresent(file -> file(step, file, body, originals));
            named(body, "groupe", step.field("groupe"));
            named(body, "materiel", step.field("materiel"));
            Optional<Piece.Link> link = link(step);
            link.ifPresent(found -> body.add(new Block.Paragraph(List.of(Run.link(found.address(), found.address())))));
            return new Piece(
                    "etape-" + step.id().value(),
                    kind(step.kind()),
                    say("kit.kind." + step.kind().word()),
                    title(step),
                    step.minutes(),
                    step.aim(),
                    body,
                    step.question(),
                    version.isForTheTrainer() ? TextBlocks.of(step.notes()) : List.of(),
                    owed,
                    originals,
                    link);
        }

        private void resource(Resource resource, Source source, List<Block> body, List<Original> originals) {
            String summary = resource.description().summary();
            if (!summary.isBlank()) {
                body.add(Block.Paragraph.of(summary));
            }
            boolean allowed = FREE_TO_GIVE.contains(
                    licences.rule(source.licence(), Manner.WHOLE).of(kit.use()));
            if (withOriginals && allowed) {
                originals.addAll(texts.originals(resource, names));
            }
        }

        /// A picture that every form can show stands where it is, anything else is named.
        private void file(Step step, StepFile file, List<Block> body, List<Original> originals) {
            Optional<Original> original = files.bytes(file).map(bytes -> names.of(file, bytes));
            if (original.isPresent() && Pictures.areReadOf(file.mediaType())) {
                body.add(new Block.Picture(original.get(), Runs.clean(step.alternative()), ""));
            } else {
                named(body, "fichier", file.shown());
            }
            if (withOriginals) {
                original.ifPresent(originals::add);
            }
        }

        private int reference(Source source, Credit credit) {
            return references
                    .computeIfAbsent(
                            source.path(),
                            path -> new Reference(
                                    references.size() + 1,
                                    credit.line(),
                                    source.title(),
                                    credit.address(),
                                    credit.licence()))
                    .number();
        }

        private List<Block> comparison(Comparison comparison) {
            if (comparison.rows().isEmpty()) {
                return List.of();
            }
            List<List<Run>> head = new ArrayList<>(List.of(List.of(Run.of(say("compare.criterion")))));
            comparison
                    .practices()
                    .forEach(practice ->
                            head.add(List.of(Run.of(practice.description().title()))));
            List<List<List<Run>>> rows = new ArrayList<>();
            for (Comparison.Row row : comparison.rows()) {
                List<List<Run>> cells =
                        new ArrayList<>(List.of(List.of(Run.strong(say("compare." + row.criterion())))));
                row.cells().forEach(cell -> cells.add(List.of(Run.of(Runs.clean(cell.text())))));
                rows.add(cells);
            }
            return List.of(new Block.Table("", head, rows));
        }

        private Optional<Piece.Link> link(Step step) {
            String address = step.field("adresse");
            return step.kind() == StepKind.LINK && address.matches("(?i)https?://\\S+")
                    ? Optional.of(new Piece.Link(title(step), address))
                    : Optional.empty();
        }

        private void named(List<Block> body, String field, String text) {
            if (!text.isEmpty()) {
                body.add(new Block.Paragraph(
                        List.of(Run.strong(say("kit.field." + field) + "\u00A0: "), Run.of(Runs.clean(text)))));
            }
        }

        private String title(Step step) {
            if (!step.title().isEmpty()) {
                return Runs.clean(step.title());
            }
            return step.sources().isEmpty()
                    ? say("kit.kind." + step.kind().word())
                    : Runs.clean(step.sources().getFirst().title());
        }

        private List<Block> items(List<String> items) {
            return items.isEmpty()
                    ? List.of()
                    : List.of(new Block.Items(
                            false,
                            items.stream()
                                    .map(item -> List.<Block>of(Block.Paragraph.of(Runs.clean(item))))
                                    .toList()));
        }

        private String licence(String id) {
            return vocabularies.label(SchemeName.LICENCES, id, language);
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }
    }

    private static Piece.Kind kind(StepKind kind) {
        return switch (kind) {
            case RESOURCE, PASSAGE, COMPARISON, FILE -> Piece.Kind.TEXT;
            case ACTIVITY -> Piece.Kind.ACTIVITY;
            case QUESTION -> Piece.Kind.QUESTION;
            case BREAK -> Piece.Kind.BREAK;
            case NOTE -> Piece.Kind.NOTE;
            case LINK -> Piece.Kind.LINK;
        };
    }
}
