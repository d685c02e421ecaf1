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

/// Where the small vocabularies are written: the files of the program, and those of the operator laid over them.
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

    /// What the program brings.
    VocabularyContents ours() {
        return ours;
    }

    /// Words of moderators that the program brings.
    List<CannedReply> ourReplies() {
        return ourReplies;
    }

    /// Phrases of unwanted messages that the program brings.
    List<String> ourUnwanted() {
        return ourUnwanted;
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
            List<VocabularyProblem> problems) {}

    /// Reads the operator's files; one with a mistake leaves what `before` held of it.
    Result read(
            VocabularyContents before,
            List<JudgedQuery> judgedBefore,
            List<CannedReply> repliesBefore,
            List<String> unwantedBefore) {
        List<VocabularyProblem> problems = new ArrayList<>();
        VocabularyContents read = ours;
        for (SchemeName scheme : SchemeName.values()) {
            VocabularyContents soFar = read;
            read = attempt(
                    inFolder(scheme.file()),
                    top -> soFar.with(scheme, SchemeFile.layOver(fileName(scheme.file()), top, ours.of(scheme))),
                    soFar,
                    soFar.with(scheme, before.of(scheme)),
                    problems);
        }
        VocabularyContents schemes = read;
        VocabularyContents acronyms = attempt(
                inFolder(ACRONYMS),
                top -> schemes.withAcronyms(AcronymFile.layOver(fileName(ACRONYMS), top, ours.acronyms())),
                schemes,
                schemes.withAcronyms(before.acronyms()),
                problems);
        read = attempt(
                inFolder(SYNONYMS),
                top -> acronyms.withSynonyms(SynonymFile.layOver(fileName(SYNONYMS), top, ours.synonyms())),
                acronyms,
                acronyms.withSynonyms(before.synonyms()),
                problems);
        List<JudgedQuery> judged = attempt(
                questions.or(() -> inFolder(JudgedQueryFile.NAME)),
                top -> JudgedQueryFile.read(fileName(JudgedQueryFile.NAME), top),
                List.of(),
                judgedBefore,
                problems);
        List<CannedReply> replies = attempt(
                inFolder(CannedReplyFile.NAME),
                top -> CannedReplyFile.layOver(fileName(CannedReplyFile.NAME), top, ourReplies),
                ourReplies,
                repliesBefore,
                problems);
        List<String> unwanted = attempt(
                inFolder(UnwantedPhraseFile.NAME),
                top -> UnwantedPhraseFile.layOver(fileName(UnwantedPhraseFile.NAME), top, ourUnwanted),
                ourUnwanted,
                unwantedBefore,
                problems);
        return new Result(read, judged, replies, unwanted, List.copyOf(problems));
    }

    private interface Reading<T> {
        T of(MappingNode top);
    }

    private Optional<Path> inFolder(String name) {
        return List.of("yml", "yaml").stream()
                .map(extension -> folder.resolve(name + "." + extension))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private <T> T attempt(
            Optional<Path> file, Reading<T> reading, T without, T unchanged, List<VocabularyProblem> problems) {
        if (file.isEmpty()) {
            return without;
        }
        try {
            return reading.of(YamlSource.read(file.get()));
        } catch (VocabularyMistake mistake) {
            problems.add(mistake.problem());
            return unchanged;
        }
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
