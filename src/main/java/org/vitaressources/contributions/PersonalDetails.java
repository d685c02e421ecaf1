package org.vitaressources.contributions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.text.Address;
import org.vitaressources.text.DocumentReader;
import org.vitaressources.text.Passage;

/// What in a draft and its files may say who a person is, and what its author decided about each.
@Component
public class PersonalDetails {
    /// More than this in one file is decided for the file as a whole.
    public static final int SHOWN_OF_A_FILE = 40;

    private static final Set<String> WITHOUT_WORDS = Set.of(
            DraftFields.TYPE,
            DraftFields.AUTHORSHIP,
            "tag.territoires",
            "tag.secteurs",
            "tag.structures",
            "tag.themes",
            "tag.publics",
            "fait.licence",
            "fait." + TranspositionFacts.SOURCE,
            "fait.langue");
    private static final int AROUND = 110;

    private final Confirmations confirmations;
    private final DocumentReader reader;
    private final KeptFiles files;

    PersonalDetails(Confirmations confirmations, DocumentReader reader, KeptFiles files) {
        this.confirmations = confirmations;
        this.reader = reader;
        this.files = files;
    }

    /// All that is found: first in the fields, then in the files.
    public List<FoundDetail> of(Contribution contribution) {
        Set<String> staying = confirmations.of(contribution.id());
        Map<String, FoundDetail> found = new LinkedHashMap<>();
        DraftFields.of(contribution.draft()).forEach((field, text) -> {
            if (!WITHOUT_WORDS.contains(field)) {
                look(text, field, null, null, staying, found);
            }
        });
        for (DraftFile file : contribution.draft().files()) {
            for (Passage passage : reader.read(files.at(file.sha256()), file.sha256(), file.mediaType())
                    .passages()) {
                look(passage.text(), "", file, passage, staying, found);
            }
        }
        return List.copyOf(found.values());
    }

    /// Those that the author has not decided about.
    public List<FoundDetail> undecided(Contribution contribution) {
        return of(contribution).stream().filter(detail -> !detail.stays()).toList();
    }

    /// Names a file in decisions: all that is in it may stay.
    public static String wholeFile(DraftFile file) {
        return DraftFields.digest("file " + file.sha256());
    }

    /// Keeps what the author decided.
    ///
    /// @param about keys of the details, or of whole files, that were shown
    /// @param staying those of them that may stay
    public void decide(Contribution contribution, Collection<String> about, Collection<String> staying) {
        confirmations.decide(contribution.id(), about, staying);
    }

    /// The fields of a draft with some details masked, those alone that change.
    public static Map<String, String> masked(Draft draft, Collection<FoundDetail> details) {
        Map<String, String> fields = DraftFields.of(draft);
        Map<String, String> changed = new LinkedHashMap<>();
        for (FoundDetail detail : details) {
            if (!detail.field().isEmpty()) {
                String text = changed.getOrDefault(detail.field(), fields.getOrDefault(detail.field(), ""));
                changed.put(detail.field(), text.replace(detail.words(), mask(detail)));
            }
        }
        return changed;
    }

    private static String mask(FoundDetail detail) {
        return new PersonalDetail(detail.kind(), 0, 0, detail.words()).masked();
    }

    private static void look(
            String text,
            String field,
            @Nullable DraftFile file,
            @Nullable Passage passage,
            Set<String> staying,
            Map<String, FoundDetail> found) {
        for (PersonalDetail detail : PrivacyCheck.of(text)) {
            String place = file == null ? field : file.sha256();
            String key = DraftFields.digest(place + "\n" + detail.kind() + "\n" + detail.words());
            FoundDetail known = found.get(key);
            if (known != null) {
                found.put(key, known.again());
                continue;
            }
            boolean stays = staying.contains(key) || (file != null && staying.contains(wholeFile(file)));
            Address address = passage == null ? null : passage.address();
            found.put(
                    key,
                    new FoundDetail(
                            key,
                            detail.kind(),
                            detail.words(),
                            field,
                            file == null ? "" : file.name(),
                            passage == null ? "" : passage.anchor(),
                            address,
                            before(text, detail.start()),
                            after(text, detail.end()),
                            1,
                            stays));
        }
    }

    /// From the start of the sentence, or as much as fits on a line.
    private static String before(String text, int start) {
        int from = Math.max(0, start - AROUND);
        String part = text.substring(from, start);
        int sentence = Math.max(part.lastIndexOf('\n'), part.lastIndexOf(". "));
        if (sentence >= 0) {
            return part.substring(sentence + 1).stripLeading();
        }
        return from == 0 ? part : "…" + part.substring(Math.max(0, part.indexOf(' ')));
    }

    private static String after(String text, int end) {
        String part = text.substring(end, Math.min(text.length(), end + AROUND));
        int line = part.indexOf('\n');
        int sentence = part.indexOf(". ");
        if (line >= 0 && (sentence < 0 || line < sentence)) {
            return part.substring(0, line);
        }
        if (sentence >= 0) {
            return part.substring(0, sentence + 1);
        }
        return end + AROUND >= text.length() ? part : part.substring(0, Math.max(0, part.lastIndexOf(' '))) + "…";
    }

    /// Files in which there is so much that they are decided about as a whole.
    public static Set<String> crowded(List<FoundDetail> details) {
        return details.stream()
                .filter(detail -> !detail.file().isEmpty())
                .collect(Collectors.groupingBy(FoundDetail::file, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > SHOWN_OF_A_FILE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
