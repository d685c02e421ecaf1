package org.vitaressources.contributions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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

    private final Confirmations confirmations;
    private final DetailsOfFiles files;

    PersonalDetails(Confirmations confirmations, DetailsOfFiles files) {
        this.confirmations = confirmations;
        this.files = files;
    }

    /// All that is found: first in the fields, then in the files.
    public List<FoundDetail> of(Contribution contribution) {
        Set<String> staying = confirmations.of(contribution.id());
        Map<String, FoundDetail> found = new LinkedHashMap<>();
        DraftFields.of(contribution.draft()).forEach((field, text) -> {
            if (!WITHOUT_WORDS.contains(field)) {
                PlacedDetail.in(text, "", null).forEach(placed -> add(placed, field, null, staying, found));
            }
        });
        for (DraftFile file : contribution.draft().files()) {
            files.of(file).forEach(placed -> add(placed, "", file, staying, found));
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

    private static void add(
            PlacedDetail placed,
            String field,
            @Nullable DraftFile file,
            Set<String> staying,
            Map<String, FoundDetail> found) {
        PersonalDetail detail = placed.detail();
        String place = file == null ? field : file.sha256();
        String key = DraftFields.digest(place + "\n" + detail.kind() + "\n" + detail.words());
        FoundDetail known = found.get(key);
        if (known != null) {
            found.put(key, known.again());
            return;
        }
        found.put(
                key,
                new FoundDetail(
                        key,
                        detail.kind(),
                        detail.words(),
                        field,
                        file == null ? "" : file.name(),
                        placed.anchor(),
                        placed.address(),
                        placed.before(),
                        placed.after(),
                        1,
                        staying.contains(key) || (file != null && staying.contains(wholeFile(file)))));
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
