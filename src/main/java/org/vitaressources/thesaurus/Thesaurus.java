package org.vitaressources.thesaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.EditorialChange;
import org.vitaressources.library.EditorialFile;
import org.vitaressources.library.EditorialFiles;
import org.vitaressources.search.Facet;
import org.vitaressources.search.RelevanceRow;
import org.vitaressources.search.RelevanceTable;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyProblem;
import org.vitaressources.vocabulary.VocabularyText;

/// Changes the vocabularies: tries a change, tells its effect, writes it, takes it back.
@Component
public class Thesaurus {
    /// The facets whose values are concepts.
    public static final Map<SchemeName, Facet> FACETS = Map.of(
            SchemeName.SECTORS, Facet.SECTOR,
            SchemeName.RESOURCE_TYPES, Facet.TYPE,
            SchemeName.STRUCTURE_TYPES, Facet.STRUCTURE,
            SchemeName.THEMES, Facet.THEME,
            SchemeName.AUDIENCES, Facet.AUDIENCE);

    private final EditorialFiles files;
    private final Vocabularies vocabularies;
    private final Search search;
    private final RelevanceTable relevance;
    private final Rewriting rewriting;

    Thesaurus(
            EditorialFiles files,
            Vocabularies vocabularies,
            Search search,
            RelevanceTable relevance,
            Rewriting rewriting) {
        this.files = files;
        this.vocabularies = vocabularies;
        this.search = search;
        this.relevance = relevance;
        this.rewriting = rewriting;
    }

    /// A change that can be made.
    ///
    /// @param seen the file from which it starts
    /// @param text of the file then
    public record Trial(VocabularyEdit edit, EditorialFile seen, String text, EditEffect effect) {}

    /// Tries a change.
    ///
    /// @throws EditRefused when it cannot be made
    public Trial tried(VocabularyEdit edit) {
        EditorialFile seen = files.file(edit.file());
        VocabularyText text = changed(edit, seen);
        return new Trial(edit, seen, text.text(), effect(edit, checked(edit, text)));
    }

    /// Makes a change.
    ///
    /// @param seen [EditorialFile#sum()] of the file that its editor was shown the effect on
    /// @param rewrite descriptions of resources follow, one by one
    /// @throws EditRefused when it cannot be made
    /// @throws EditorialFileChanged when the file is another one by now
    public EditorialChange make(VocabularyEdit edit, String seen, boolean rewrite, MemberId by) {
        EditorialFile now = files.file(edit.file());
        now.mustBe(seen);
        VocabularyText text = changed(edit, now);
        checked(edit, text);
        Optional<Rewriting.Plan> plan = rewrite ? rewriting.plan(edit, vocabularies) : Optional.empty();
        String about = edit.about(vocabularies);
        EditorialChange made = files.write(new EditorialFiles.Writing(
                edit.file(), now.sum(), text.text(), by.value(), edit.step(), about, edit.note(vocabularies)));
        plan.ifPresent(wanted -> rewriting.begin(made, wanted));
        return made;
    }

    /// Takes a change back, and what was rewritten for it as far as nobody changed it since.
    ///
    /// @throws EditorialFileChanged when the file was changed since
    public EditorialChange undo(long change, MemberId by) {
        EditorialChange undone = files.undo(change, by.value());
        rewriting.undo(change);
        return undone;
    }

    private VocabularyText changed(VocabularyEdit edit, EditorialFile now) {
        problem(vocabularies, edit.file()).ifPresent(problem -> {
            throw new EditRefused("broken", problem.file(), problem.line(), problem.message());
        });
        String head = "# %s du centre, par-dessus ceux du programme. Format : donnees.md.\n"
                .formatted(edit.file().substring(0, 1).toUpperCase(java.util.Locale.FRENCH)
                        + edit.file().substring(1));
        VocabularyText text =
                new VocabularyText(edit.file() + ".yml", now.text().isBlank() ? head : now.text());
        return edit.in(text, vocabularies);
    }

    private Vocabularies checked(VocabularyEdit edit, VocabularyText text) {
        Vocabularies then = vocabularies.with(edit.file(), text.text());
        problem(then, edit.file()).ifPresent(problem -> {
            throw new EditRefused("file", problem.message());
        });
        return then;
    }

    private static Optional<VocabularyProblem> problem(Vocabularies vocabularies, String file) {
        return vocabularies.problems().stream()
                .filter(problem -> problem.file().startsWith(file + "."))
                .findFirst();
    }

    private EditEffect effect(VocabularyEdit edit, Vocabularies then) {
        RelevanceTable.Answer ranks = relevance.under(then);
        List<RelevanceRow> moved = ranks.rows().stream()
                .filter(row ->
                        row.expected().stream().anyMatch(expected -> expected.change() != RelevanceRow.Change.NONE))
                .toList();
        return new EditEffect(
                edit.scheme().map(scheme -> counts(scheme, then)).orElse(List.of()),
                edit instanceof ConceptEdit concept ? touched(concept) : 0,
                found(edit, then),
                moved,
                ranks.rows().size(),
                edit instanceof ConceptEdit);
    }

    private List<EditEffect.Count> counts(SchemeName name, Vocabularies then) {
        Facet facet = FACETS.get(name);
        if (facet == null) {
            return List.of();
        }
        Map<String, Long> before = search.countsUnder(facet, vocabularies);
        Map<String, Long> after = search.countsUnder(facet, then);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ConceptScheme scheme = then.scheme(name);
        return ids.stream()
                .filter(id -> !before.getOrDefault(id, 0L).equals(after.getOrDefault(id, 0L)))
                .map(id -> new EditEffect.Count(
                        id,
                        scheme.byId(id).map(Concept::label).orElse(id),
                        before.getOrDefault(id, 0L),
                        after.getOrDefault(id, 0L)))
                .toList();
    }

    private long touched(ConceptEdit edit) {
        Facet facet = FACETS.get(edit.of());
        return facet == null ? 0 : search.counts(facet).getOrDefault(edit.id(), 0L);
    }

    private List<EditEffect.Found> found(VocabularyEdit edit, Vocabularies then) {
        Search later = search.under(then);
        List<String> words = new ArrayList<>();
        switch (edit) {
            case SynonymEdit.Put put -> {
                words.addAll(put.typed());
                if (put.bothWays()) {
                    words.addAll(put.found());
                }
            }
            case SynonymEdit.Drop drop -> words.add(drop.typed());
            case AcronymEdit acronym -> words.add(acronym.form());
            case ConceptEdit concept -> {}
        }
        return words.stream()
                .map(one -> new EditEffect.Found(
                        one,
                        search.find(SearchQuery.of(one)).total(),
                        later.find(SearchQuery.of(one)).total()))
                .toList();
    }
}
