package org.vitaressources.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Where the small vocabularies are written: the files of the program, and those of the operator laid over
/// them.
final class VocabularyFiles {
    private static final String ACRONYMS = "sigles";
    private static final String SYNONYMS = "synonymes";

    private final Path folder;
    private final Optional<Path> questions;
    private final VocabularyContents ours;
    private final List<CannedReply> ourReplies =
            CannedReplyFile.layOver(fileName(CannedReplyFile.NAME), resource(CannedReplyFile.NAME), List.of());
    private final List<String> ourUnwanted =
            UnwantedPhraseFile.layOver(fileName(UnwantedPhraseFile.NAME), resource(UnwantedPhraseFile.NAME), List.of());

    /// @param folder `vocabulaires` in the content, which need not exist
    VocabularyFiles(Path folder) {
        this(folder, Optional.empty());
    }

    /// @param folder `vocabulaires` in the content, which need not exist
    /// @param questions an editor's table in place of that of the folder; it must exist
    VocabularyFiles(Path folder, Optional<Path> questions) {
        this.folder = folder;
        this.questions = questions;
        VocabularyContents read = new VocabularyContents(Map.of(), List.of(), List.of());
        for (SchemeName scheme : SchemeName.values()) {
            read = read.with(scheme, SchemeFile.layOver(fileName(scheme.file()), resource(scheme.file()), List.of()));
        }
        ours = read.withAcronyms(AcronymFile.layOver(fileName(ACRONYMS), resource(ACRONYMS), List.of()))
                .withSynonyms(SynonymFile.layOver(fileName(SYNONYMS), resource(SYNONYMS), List.of()));
    }

    /// What is in force after a reading, and what was wrong.
    ///
    /// @param judged the editor's table; nothing that is indexed depends on it
    /// @param replies words of moderators, likewise
    /// @param unwanted phrases of unwanted messages, likewise
    record Result(
            VocabularyContents contents,
            List<JudgedQuery> judged,
            List<CannedReply> replies,
            List<String> unwanted,
            EditorialLists lists,
            List<VocabularyProblem> problems) {}

    /// What is in force without any of the operator's files.
    Result untouched() {
        return new Result(ours, List.of(), ourReplies, ourUnwanted, EditorialLists.NONE, List.of());
    }

    /// Reads the operator's files; one with a mistake leaves what `last` held of it.
    ///
    /// @param instead texts that stand for files, by their names without extension
    Result read(Result last, Map<String, String> instead) {
        VocabularyContents before = last.contents();
        List<VocabularyProblem> problems = new ArrayList<>();
        Sources sources = new Sources(instead, problems);
        VocabularyContents read = ours;
        for (SchemeName scheme : SchemeName.values()) {
            read = read.with(
                    scheme,
                    sources.read(
                            scheme.file(),
                            top -> SchemeFile.layOver(fileName(scheme.file()), top, ours.of(scheme)),
                            ours.of(scheme),
                            before.of(scheme)));
        }
        VocabularyContents contents = read.withAcronyms(sources.read(
                        ACRONYMS,
                        top -> AcronymFile.layOver(fileName(ACRONYMS), top, ours.acronyms()),
                        ours.acronyms(),
                        before.acronyms()))
                .withSynonyms(sources.read(
                        SYNONYMS,
                        top -> SynonymFile.layOver(fileName(SYNONYMS), top, ours.synonyms()),
                        ours.synonyms(),
                        before.synonyms()));
        List<JudgedQuery> judged = sources.read(
                JudgedQueryFile.NAME,
                top -> JudgedQueryFile.read(fileName(JudgedQueryFile.NAME), top),
                List.of(),
                last.judged());
        List<CannedReply> replies = sources.read(
                CannedReplyFile.NAME,
                top -> CannedReplyFile.layOver(fileName(CannedReplyFile.NAME), top, ourReplies),
                ourReplies,
                last.replies());
        List<String> unwanted = sources.read(
                UnwantedPhraseFile.NAME,
                top -> UnwantedPhraseFile.layOver(fileName(UnwantedPhraseFile.NAME), top, ourUnwanted),
                ourUnwanted,
                last.unwanted());
        List<PinnedResult> pinned = sources.read(
                PinnedResultFile.NAME,
                top -> PinnedResultFile.read(fileName(PinnedResultFile.NAME), top),
                List.of(),
                last.lists().pinned());
        List<WantedSubject> wanted = sources.read(
                WantedSubjectFile.NAME,
                top -> WantedSubjectFile.read(fileName(WantedSubjectFile.NAME), top, contents),
                List.of(),
                last.lists().wanted());
        return new Result(
                contents, judged, replies, unwanted, new EditorialLists(pinned, wanted), List.copyOf(problems));
    }

    private interface Reading<T> {
        T of(MappingNode top);
    }

    /// Where one reading takes the files from, and what was wrong in them so far.
    private final class Sources {
        private final Map<String, String> instead;
        private final List<VocabularyProblem> problems;

        Sources(Map<String, String> instead, List<VocabularyProblem> problems) {
            this.instead = instead;
            this.problems = problems;
        }

        /// @param without when there is no file
        /// @param unchanged when it cannot be taken
        <T> T read(String name, Reading<T> reading, T without, T unchanged) {
            try {
                Optional<MappingNode> top = top(name);
                return top.isEmpty() ? without : reading.of(top.get());
            } catch (VocabularyMistake mistake) {
                problems.add(mistake.problem());
                return unchanged;
            }
        }

        private Optional<MappingNode> top(String name) {
            Optional<Path> elsewhere = questions.filter(file -> name.equals(JudgedQueryFile.NAME));
            String text = instead.get(name);
            if (text == null) {
                return elsewhere.or(() -> inFolder(name)).map(YamlSource::read);
            }
            if (elsewhere.isPresent()) {
                throw new VocabularyMistake(
                        fileName(name),
                        0,
                        "Les questions sont lues dans un autre fichier : changez « vita.questions ».");
            }
            return text.isBlank() ? Optional.empty() : Optional.of(YamlSource.sized(fileName(name), text));
        }
    }

    private Optional<Path> inFolder(String name) {
        return List.of("yml", "yaml").stream()
                .map(extension -> folder.resolve(name + "." + extension))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static MappingNode resource(String name) {
        String path = "/vocabulary/" + fileName(name);
        try (InputStream bytes = VocabularyFiles.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("Missing resource " + path);
            }
            return YamlSource.parse(fileName(name), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable resource " + path, e);
        }
    }

    private static String fileName(String name) {
        return name + ".yml";
    }
}
