package org.vitaressources.notebooks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.PersonalDetail;
import org.vitaressources.contributions.PrivacyCheck;

/// What must be true of an entry before others read it.
@Component
public class EntryCheck {
    /// Nothing was tried before.
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    /// A picture within the text.
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(\\s*<?(?:\\./)?([^)>\\s]+)");

    private final Clock clock;

    EntryCheck(Clock clock) {
        this.clock = clock;
    }

    /// Something to be done first.
    ///
    /// @param field name of the field that it is about
    /// @param problem end of the key `notebook.missing.…`
    /// @param words that it is about, perhaps empty
    public record Missing(String field, String problem, String words) {}

    /// What is missing, in the order of the form.
    public List<Missing> missing(EntryDraft draft) {
        List<Missing> missing = new ArrayList<>();
        addIf(draft.title().isBlank(), missing, "titre", "title", "");
        date(draft, missing);
        boolean empty = draft.parts().isEmpty()
                && draft.files().isEmpty()
                && draft.figures().isEmpty();
        addIf(empty, missing, "partie." + EntryPart.TRIED.id(), "text", "");
        for (int i = 0; i < draft.figures().size(); i++) {
            Figure figure = draft.figures().get(i);
            if (!figure.isBlank()) {
                String field = "chiffres." + (i + 1) + ".";
                figure.fault()
                        .ifPresent(fault -> missing.add(new Missing(
                                field + (fault.problem().equals("title") ? "titre" : "valeurs"),
                                "figure." + fault.problem(),
                                fault.line())));
            }
        }
        Map<String, String> described = described(draft);
        for (EntryFile file : draft.files()) {
            boolean silent = file.isPicture()
                    && described.getOrDefault(file.name(), file.alternative()).isBlank();
            addIf(silent, missing, "fichier." + file.name() + ".alternative", "alternative", file.originalName());
        }
        Set<String> known = draft.files().stream().map(EntryFile::name).collect(java.util.stream.Collectors.toSet());
        described.forEach((name, words) ->
                addIf(words.isBlank() && !known.contains(name), missing, "titre", "alternative", name));
        return missing;
    }

    /// What may say who a person is.
    public List<PersonalDetail> details(EntryDraft draft) {
        return PrivacyCheck.of(draft.words());
    }

    private void date(EntryDraft draft, List<Missing> missing) {
        try {
            LocalDate day = LocalDate.parse(draft.date());
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            addIf(day.isAfter(today), missing, "date", "future", "");
            addIf(day.isBefore(EARLIEST), missing, "date", "date", "");
        } catch (DateTimeParseException e) {
            missing.add(new Missing("date", "date", ""));
        }
    }

    /// Words in place of the pictures that stand within the text, by file.
    private static Map<String, String> described(EntryDraft draft) {
        Map<String, String> described = new LinkedHashMap<>();
        Matcher pictures = PICTURE.matcher(String.join("\n", draft.parts().values()));
        while (pictures.find()) {
            described.merge(pictures.group(2), pictures.group(1).strip(), (one, other) -> one.isBlank() ? one : other);
        }
        return described;
    }

    private static void addIf(boolean wrong, List<Missing> missing, String field, String problem, String words) {
        if (wrong) {
            missing.add(new Missing(field, problem, words));
        }
    }
}
