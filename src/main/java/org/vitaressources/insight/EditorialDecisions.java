package org.vitaressources.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.insight.DecisionFiles.Decision;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.search.Reason;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults.Hit;
import org.vitaressources.vocabulary.JudgedQuery;
import org.vitaressources.vocabulary.PinnedResult;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyText;
import org.vitaressources.vocabulary.WantedSubject;

/// What editors decide when they see what is looked for: show a resource first, expect one, ask for
/// contributions. Each decision is an entry of a file in `content/vocabulaires`, tried before it is written.
@Component
public class EditorialDecisions {
    private static final String PINNED = DecisionFiles.PINNED;
    private static final String EXPECTED = DecisionFiles.EXPECTED;
    private static final String WANTED = DecisionFiles.WANTED;

    private final DecisionFiles files;
    private final Vocabularies vocabularies;
    private final Library library;
    private final Search search;

    EditorialDecisions(DecisionFiles files, Vocabularies vocabularies, Library library, Search search) {
        this.files = files;
        this.vocabularies = vocabularies;
        this.library = library;
        this.search = search;
    }

    /// Shows a resource first for a query.
    ///
    /// @param resource address or path, or the whole address of its page
    /// @throws DecisionRefused when there is no such resource, or it would not be shown
    public void pin(String words, String resource, MemberId by) {
        Resource found = resource(resource);
        Optional<PinnedResult> known = pinned(words);
        List<String> resources =
                new ArrayList<>(known.map(PinnedResult::resources).orElse(List.of()));
        resources.add(found.path());
        files.write(
                new Decision(PINNED, "mise-en-avant", words, found.description().title()),
                by,
                text -> known.isPresent()
                        ? text.changing(PINNED, isFor(known.get()), Map.of("ressources", resources))
                        : text.adding(PINNED, entry("recherche", words.strip(), "ressources", resources), false),
                then -> mustShow(found, words, then));
    }

    private void mustShow(Resource wanted, String words, Vocabularies then) {
        boolean shown = search.under(then).find(SearchQuery.of(words)).hits().stream()
                .filter(hit -> hit.reasons().contains(new Reason.ChosenByEditors()))
                .map(Hit::id)
                .anyMatch(wanted.id()::equals);
        if (!shown) {
            throw new DecisionRefused("unshown", wanted.description().title(), words);
        }
    }

    /// Shows it first no longer.
    ///
    /// @param resource as the file has it
    public void unpin(String words, String resource, MemberId by) {
        PinnedResult known = pinned(words).orElseThrow(() -> new DecisionRefused("gone"));
        List<String> rest =
                known.resources().stream().filter(one -> !one.equals(resource)).toList();
        files.write(
                new Decision(PINNED, "fin-de-mise-en-avant", words, resource),
                by,
                text -> rest.isEmpty()
                        ? text.removing(PINNED, isFor(known))
                        : text.changing(PINNED, isFor(known), Map.of("ressources", rest)),
                then -> {});
    }

    /// Expects a resource for a query, in the editor's table.
    ///
    /// @param atWorst the rank that it must reach, from 1
    public void expect(String words, String resource, int atWorst, MemberId by) {
        Resource found = resource(resource);
        Optional<JudgedQuery> known = vocabularies.judgedQueries().stream()
                .filter(query -> query.words().equalsIgnoreCase(words.strip()))
                .findFirst();
        List<String> expected = new ArrayList<>(known.map(JudgedQuery::expected).orElse(List.of()));
        if (expected.contains(found.path())) {
            throw new DecisionRefused("expected", found.description().title());
        }
        expected.add(found.path());
        Map<String, Object> row = entry("question", words.strip(), "attendues", expected, "rang", atWorst);
        files.write(
                new Decision(EXPECTED, "question", words, found.description().title()),
                by,
                text -> known.isPresent()
                        ? text.changing(
                                EXPECTED,
                                VocabularyText.Entry.where(
                                        "question", known.get().words()),
                                Map.of("attendues", expected))
                        : text.adding(EXPECTED, row, false),
                then -> {});
    }

    /// Asks contributors for something.
    ///
    /// @param sector id, perhaps empty
    /// @param territory code, perhaps empty
    public void ask(String subject, String words, String sector, String territory, MemberId by) {
        Map<String, Object> entry = entry("sujet", subject.strip());
        Map.of("recherche", words.strip(), "secteur", sector, "territoire", territory).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(value -> !value.getValue().isEmpty())
                .forEach(value -> entry.put(value.getKey(), value.getValue()));
        files.write(
                new Decision(WANTED, "appel", subject, words),
                by,
                text -> text.adding(WANTED, entry, false),
                then -> {});
    }

    /// Asks for it no longer.
    public void stopAsking(String subject, MemberId by) {
        Optional<WantedSubject> known = vocabularies.wantedSubjects().stream()
                .filter(wanted -> wanted.subject().equals(subject))
                .findFirst();
        if (known.isEmpty()) {
            throw new DecisionRefused("gone");
        }
        files.write(
                new Decision(WANTED, "fin-d-appel", subject, ""),
                by,
                text -> text.removing(WANTED, VocabularyText.Entry.where("sujet", subject)),
                then -> {});
    }

    private Optional<PinnedResult> pinned(String words) {
        return vocabularies.pinnedResults().stream()
                .filter(pinned -> pinned.isFor(words))
                .findFirst();
    }

    private static VocabularyText.Entry isFor(PinnedResult pinned) {
        return VocabularyText.Entry.where("recherche", pinned.words());
    }

    private Resource resource(String written) {
        String plain = written.strip().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
        String name = plain.replaceFirst("^(?:/en)?/ressources/", "").replaceFirst("/.*$", "");
        return library.bySlug(name)
                .or(() -> library.slugOfPath(plain).flatMap(library::bySlug))
                .orElseThrow(() -> new DecisionRefused("unknown", written));
    }

    private static Map<String, Object> entry(Object... cells) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            entry.put(cells[i].toString(), cells[i + 1]);
        }
        return entry;
    }
}
