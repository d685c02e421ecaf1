package org.vitaressources.contributions;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.PublicationRefused.Lack;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.ResourceId;

/// What a draft must have before it may be published.
@Component
public class PublicationCheck {
    private static final int LONGEST_NAME = 200;

    private final KeptFiles kept;
    private final SourceResources sources;

    PublicationCheck(KeptFiles kept, SourceResources sources) {
        this.kept = kept;
        this.sources = sources;
    }

    /// What a draft lacks, perhaps nothing.
    ///
    /// @param before what it revises: a resource of the collection that never said its licence may stay so
    /// @param itself the resource that it revises
    public Set<Lack> lacks(Draft draft, Optional<Draft> before, Optional<ResourceId> itself) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        note(lacks, Lack.TITLE, draft.title().isBlank());
        note(
                lacks,
                Lack.CONTENT,
                DraftText.body(draft).isBlank() && draft.files().isEmpty());
        note(
                lacks,
                Lack.LICENCE,
                draft.fact("licence").isBlank()
                        && !before.filter(PublicationCheck::free).isPresent());
        note(lacks, Lack.AUTHORSHIP, !draft.authorship());
        for (DraftFile file : draft.files()) {
            boolean known = before.filter(old ->
                            old.files().stream().anyMatch(other -> other.name().equals(file.name())))
                    .isPresent();
            note(lacks, Lack.FILE_NAME, !known && !isGood(file.name()));
            note(lacks, Lack.FILE, Files.notExists(kept.at(file.sha256())));
        }
        sources.trouble(
                        draft,
                        itself,
                        before.map(old -> old.fact(TranspositionFacts.SOURCE)).orElse(""))
                .ifPresent(trouble -> lacks.add(trouble == SourceResources.Trouble.CIRCLE ? Lack.CIRCLE : Lack.SOURCE));
        long names = draft.files().stream().map(DraftFile::name).distinct().count();
        note(lacks, Lack.FILE_NAME, names < draft.files().size());
        return lacks;
    }

    private static boolean free(Draft before) {
        return before.fact("licence").isBlank();
    }

    private static boolean isGood(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9._ -]*")
                && name.length() <= LONGEST_NAME
                && !name.equalsIgnoreCase("index.md")
                && !name.matches(
                        "(?i).*\\.(ya?ml|part|partial|tmp|temp|crdownload|download|filepart|swp|swo)|thumbs\\.db|desktop\\.ini");
    }

    private static void note(Set<Lack> lacks, Lack lack, boolean holds) {
        if (holds) {
            lacks.add(lack);
        }
    }
}
