package org.vitaressources.thesaurus;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ChangedMeanwhile;
import org.vitaressources.library.DescriptionEdits;
import org.vitaressources.library.EditorialChange;
import org.vitaressources.library.EditorialFiles;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Rewrites descriptions of resources after a change of vocabulary, one by one in the background: each
/// becomes a new state of its resource, which its history shows. A kill in between loses nothing; what is
/// left is done after it.
@Component
public class Rewriting {
    private static final Logger LOG = LoggerFactory.getLogger(Rewriting.class);
    private static final int AT_ONCE = 20;
    private static final Map<SchemeName, String> KEYS = Map.of(
            SchemeName.SECTORS, "secteurs",
            SchemeName.RESOURCE_TYPES, "type",
            SchemeName.STRUCTURE_TYPES, "structures",
            SchemeName.THEMES, "themes",
            SchemeName.AUDIENCES, "publics");

    private final Rewrites rewrites;
    private final TaggedResources tagged;
    private final EditorialFiles files;
    private final Publishing publishing;
    private final KeptStates states;
    private final KeptFiles kept;
    private final DescriptionEdits edits;

    Rewriting(
            Rewrites rewrites,
            TaggedResources tagged,
            EditorialFiles files,
            Publishing publishing,
            KeptStates states,
            KeptFiles kept,
            DescriptionEdits edits) {
        this.rewrites = rewrites;
        this.tagged = tagged;
        this.files = files;
        this.publishing = publishing;
        this.states = states;
        this.kept = kept;
        this.edits = edits;
    }

    /// What is to be written in the place of what.
    ///
    /// @param key of the list in descriptions
    /// @param words that stood for a concept: its id, its label, its synonyms
    /// @param id written where an id stands
    /// @param label written where other words stand
    /// @param resources that may say so
    record Plan(String key, Set<String> words, String id, String label, Set<ResourceId> resources) {
        /// The words in its place.
        String replaced(String word) {
            String plain = ConceptWords.key(word);
            boolean its = words.stream().anyMatch(one -> ConceptWords.key(one).equals(plain));
            return !its ? word : word.equals(ConceptWords.key(word).replace(' ', '-')) ? id : label;
        }
    }

    /// How far the descriptions have followed a change.
    ///
    /// @param waiting still to be looked at
    /// @param done rewritten, or back to what they said when the change was taken back
    /// @param left not rewritten: somebody changed them since, or they could not be written
    public record Progress(int waiting, int done, int left) {
        /// Nothing was to be rewritten.
        public boolean none() {
            return waiting + done + left == 0;
        }
    }

    /// What a merge or another label would have rewritten; nothing for other changes.
    ///
    /// @throws EditRefused when there are too many
    Optional<Plan> plan(VocabularyEdit edit, Vocabularies now) {
        return switch (edit) {
            case ConceptEdit.Merge merge -> plan(merge, merge.into(), Optional.empty(), now);
            case ConceptEdit.Describe describe ->
                relabels(describe, now)
                        ? plan(
                                describe,
                                describe.id(),
                                Optional.of(describe.label().strip()),
                                now)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether a change may have descriptions rewritten.
    public boolean concerns(VocabularyEdit edit, Vocabularies now) {
        return KEYS.containsKey(edit.scheme().orElse(SchemeName.LICENCES))
                && (edit instanceof ConceptEdit.Merge
                        || (edit instanceof ConceptEdit.Describe describe && relabels(describe, now)));
    }

    private static boolean relabels(ConceptEdit.Describe edit, Vocabularies now) {
        return now.scheme(edit.of())
                .byId(edit.id())
                .filter(known -> !ConceptWords.same(known.label(), edit.label()))
                .isPresent();
    }

    private Optional<Plan> plan(ConceptEdit edit, String into, Optional<String> label, Vocabularies now) {
        ConceptScheme scheme = now.scheme(edit.of());
        Concept gone = ConceptWords.existing(edit.id(), scheme);
        Concept target = ConceptWords.existing(into, scheme);
        String key = KEYS.get(edit.of());
        if (key == null) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>(label.isPresent() ? List.of(gone.label()) : ConceptWords.all(gone));
        if (label.isEmpty()) {
            words.add(gone.id());
        }
        return Optional.of(new Plan(
                key,
                words,
                target.id(),
                label.orElse(target.label()),
                tagged.with(Objects.requireNonNull(Thesaurus.FACETS.get(edit.of())), gone.id())));
    }

    void begin(EditorialChange change, Plan plan) {
        rewrites.begin(change.id(), plan);
    }

    /// Puts back what was rewritten for a change.
    void undo(long change) {
        rewrites.undo(change);
    }

    /// How far the descriptions have followed a change.
    public Progress progress(long change) {
        return rewrites.progress(change);
    }

    /// Goes on with what is to be rewritten.
    @Scheduled(initialDelayString = "${vita.thesaurus.every:3s}", fixedDelayString = "${vita.thesaurus.every:3s}")
    void advance() {
        for (List<Rewrites.Row> rows = rewrites.next(AT_ONCE); !rows.isEmpty(); rows = rewrites.next(AT_ONCE)) {
            for (Rewrites.Row row : rows) {
                try {
                    rewrites.store(row.undoing() ? putBack(row) : rewrite(row));
                } catch (ChangedMeanwhile e) {
                    LOG.debug("Again", e);
                } catch (NoSuchElementException e) {
                    rewrites.store(row.as("SAME"));
                } catch (RuntimeException e) {
                    LOG.warn("La fiche {} n'a pas pu suivre un changement de vocabulaire", row.resource(), e);
                    rewrites.store(row.as(row.undoing() ? "KEPT" : "FAILED"));
                }
            }
        }
    }

    private Rewrites.Row rewrite(Rewrites.Row row) {
        Plan plan = rewrites.plan(row.change());
        Revision latest = publishing.adopt(row.resource());
        if (latest.kind() == Revision.Kind.WITHDRAWAL) {
            return row.as("SAME");
        }
        Map<String, Kept> changed = new TreeMap<>(latest.files());
        KeptState said = states.read(latest);
        Set<String> described = new HashSet<>();
        if (said.hasBody()) {
            described.add(latest.main());
        }
        for (String beside : List.of(latest.main() + ".yml", latest.main() + ".yaml")) {
            if (latest.files().containsKey(beside)) {
                described.add(beside);
            }
        }
        for (String path : described) {
            boolean beside = !path.equals(latest.main());
            edits.replacing(states.bytes(said.file(path)), beside, plan.key(), plan::replaced)
                    .ifPresent(text -> changed.put(
                            path, kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
        }
        EditorialChange change = files.change(row.change()).orElseThrow();
        String note = change.about() + " → " + plan.label();
        if (changed.equals(latest.files())) {
            // A kill may have come between the publication and our noting it.
            boolean ours = latest.note().equals(note) && latest.by().equals(change.by());
            return ours ? row.rewritten(latest.number() - 1, latest.number()) : row.as("SAME");
        }
        Revision made = publishing.publish(
                new Publication(row.resource(), latest.main(), changed, change.by(), note, latest.number()));
        return row.rewritten(latest.number(), made.number());
    }

    private Rewrites.Row putBack(Rewrites.Row row) {
        Revision latest = publishing.adopt(row.resource());
        Optional<Revision> before = publishing.revisions(row.resource()).stream()
                .filter(revision -> revision.number() == row.before())
                .findFirst();
        if (latest.number() != row.after() || before.isEmpty()) {
            return row.as("KEPT");
        }
        EditorialChange change = files.change(row.change()).orElseThrow();
        publishing.publish(new Publication(
                row.resource(), before.get().main(), before.get().files(), change.by(), "", latest.number()));
        return row.as("UNDONE");
    }
}
