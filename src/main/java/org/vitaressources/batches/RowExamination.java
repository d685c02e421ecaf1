package org.vitaressources.batches;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.DuplicateCheck.Duplicate;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.batches.Finding.Level;
import org.vitaressources.batches.ImportPlan.Form;
import org.vitaressources.library.Description;
import org.vitaressources.library.DescriptionCheck;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Slug;

/// Looks at one row of an import: what it would become, what is wrong with it and what to do about that.
@Component
class RowExamination {
    private final DescriptionCheck check;
    private final DescriptionFindings descriptions;
    private final DuplicateCheck duplicates;
    private final ImportFiles files;
    private final BatchRows rows;
    private final Clock clock;

    RowExamination(
            DescriptionCheck check,
            DescriptionFindings descriptions,
            DuplicateCheck duplicates,
            ImportFiles files,
            BatchRows rows,
            Clock clock) {
        this.check = check;
        this.descriptions = descriptions;
        this.duplicates = duplicates;
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    /// The row of a candidate.
    ///
    /// @param seen rows so far
    /// @param read how documents read
    BatchRow row(BatchId batch, int ordinal, Candidate candidate, Seen seen, Seen.Read read) {
        List<Finding> findings = candidate.findings();
        DescriptionCheck.Checked checked = check.check(candidate.matter(), candidate.text(), candidate.path());
        Description said = checked.description();
        boolean aside = isAside(candidate);
        if (!aside) {
            filesOf(candidate, read);
            content(candidate, said);
            findings.addAll(descriptions.of(candidate.form(), checked.doubts(), said));
        }
        Optional<ResourceId> stated = stated(candidate.matter());
        if (!aside) {
            seen.compare(candidate, said.title(), stated.map(ResourceId::value));
        }
        Optional<Duplicate> duplicate =
                aside || blocked(candidate) ? Optional.empty() : duplicates.of(candidate, said.title(), stated);
        duplicate.ifPresent(found -> findings.add(found.finding()));
        String key = key(candidate, said);
        Choice choice = rows.chosen(batch, Batches.cut(key, 400));
        RowState state = aside ? RowState.LEFT : state(candidate, choice);
        ResourceId id = files.identity(stated, said.title());
        String plan = aside || blocked(candidate)
                ? ""
                : BatchJson.of(files.plan(candidate, said, statedKeys(candidate.matter()), id));
        return new BatchRow(
                batch,
                ordinal,
                candidate.line(),
                candidate.source(),
                key,
                said.title(),
                Optional.of(id),
                state,
                choice,
                duplicate.map(Duplicate::resource),
                plan,
                List.copyOf(findings),
                "",
                Map.of(),
                0,
                0,
                0,
                false,
                "",
                clock.instant());
    }

    /// Where a row stands after what was found and chosen.
    private static RowState state(Candidate candidate, Choice choice) {
        return blocked(candidate) ? RowState.BLOCKED : state(candidate.findings(), choice);
    }

    static RowState state(List<Finding> findings, Choice choice) {
        boolean asks = findings.stream().anyMatch(finding -> finding.code().level() == Level.CHOICE);
        return switch (choice) {
            case SKIP -> RowState.LEFT;
            case NONE -> asks ? RowState.DUPLICATE : RowState.READY;
            case VERSION, DISTINCT -> RowState.READY;
        };
    }

    private static boolean blocked(Candidate candidate) {
        return candidate.findings().stream().anyMatch(finding -> finding.code().level() == Level.ERROR);
    }

    private static boolean isAside(Candidate candidate) {
        return candidate.findings().stream()
                .anyMatch(finding -> finding.code() == Code.FILE_NOT_NAMED || finding.code() == Code.EXAMPLE_ROW);
    }

    private static void filesOf(Candidate candidate, Seen.Read read) {
        for (BatchFile file : candidate.files()) {
            if (!file.problem().isEmpty()) {
                candidate.findings().add(Finding.of(Code.valueOf(file.problem()), file.path()));
            } else {
                candidate.findings().addAll(read.of(file));
            }
        }
    }

    private static void content(Candidate candidate, Description said) {
        boolean lacksFiles = candidate.findings().stream()
                .anyMatch(finding -> finding.code() == Code.FILE_MISSING || finding.code() == Code.FILE_AMBIGUOUS);
        if (candidate.form() != Form.ROW
                || !candidate.files().isEmpty()
                || lacksFiles
                || !candidate.text().isBlank()) {
            if (!candidate.isTitled() && candidate.form() != Form.BUNDLE && candidate.form() != Form.TEXT) {
                candidate.findings().add(Finding.of(Code.TITLE_FROM_FILE, said.title()));
            }
            return;
        }
        boolean says = candidate.isTitled()
                && (!said.summary().isBlank() || said.source().isPresent());
        candidate.findings().add(Finding.of(says ? Code.ONLY_DESCRIBED : Code.NOTHING));
    }

    private static Optional<ResourceId> stated(Map<String, Object> matter) {
        return matter.entrySet().stream()
                .filter(entry ->
                        KeptState.word(entry.getKey()).filter("id"::equals).isPresent())
                .map(entry -> String.valueOf(entry.getValue()).strip())
                .flatMap(written -> {
                    try {
                        return Optional.of(new ResourceId(written)).stream();
                    } catch (IllegalArgumentException e) {
                        // Said to be unusable by the check.
                        return Optional.<ResourceId>empty().stream();
                    }
                })
                .findFirst();
    }

    private static Set<String> statedKeys(Map<String, Object> matter) {
        return matter.keySet().stream()
                .flatMap(key -> KeptState.word(key).stream())
                .collect(Collectors.toSet());
    }

    /// What a choice is remembered by: the files, else the title, since rows move when a table is corrected.
    private static String key(Candidate candidate, Description said) {
        List<String> parts = new ArrayList<>(
                candidate.files().stream().map(BatchFile::path).limit(3).toList());
        return parts.isEmpty() ? candidate.source() + "|" + Slug.of(said.title()) : String.join("|", parts);
    }
}
