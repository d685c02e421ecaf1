package org.vitaressources.kits;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.library.BundleText;
import org.vitaressources.library.FileName;
import org.vitaressources.library.KeptFiles;

/// Makes a draft of a kit, to be proposed to the centre as any other resource is: read, corrected and submitted by its
/// author, reviewed by moderators. The kit itself stays as it is.
@Component
public class KitProposal {
    private static final String TYPE = "support-de-formation";
    private static final String FILE_TITLE = "Le kit, à reprendre";

    private final KitLicences licences;
    private final KitText text;
    private final Drafting drafting;
    private final DraftFiles files;
    private final KeptFiles kept;

    KitProposal(KitLicences licences, KitText text, Drafting drafting, DraftFiles files, KeptFiles kept) {
        this.licences = licences;
        this.text = text;
        this.drafting = drafting;
        this.files = files;
        this.kept = kept;
    }

    /// Nothing in it keeps it from being published: it is free of what blocks, and the licence chosen for it fits.
    public boolean isPossible(Kit kit) {
        KitLicences.Report report = licences.of(kit);
        String chosen = kit.field("licence");
        return report.clear()
                && !kit.steps().isEmpty()
                && !report.possible().isEmpty()
                && (chosen.isEmpty() || report.possible().contains(chosen));
    }

    /// The draft, the one that is there already when the same kit was proposed before: its text for readers, the kit as
    /// a
    /// file that others can make their own, and the files of its steps.
    ///
    /// @param notes with what only the trainer sees
    /// @return its id, as `/contributions/{id}` has it
    /// @throws IllegalStateException when it may not be published as it is
    public synchronized String draft(OpenKit own, boolean notes) {
        Kit kit = named(own.kit());
        if (!isPossible(kit)) {
            throw new IllegalStateException("Licences keep it from being published");
        }
        byte[] yaml = BundleText.yaml(KitFile.of(kit, notes)).getBytes(StandardCharsets.UTF_8);
        KeptFiles.Kept bytes = kept.keep(new ByteArrayInputStream(yaml));
        Optional<Contribution> same = drafting.of(own.member()).stream()
                .filter(one -> one.state().isWithAuthor() && holds(one, bytes.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id().value();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", kit.title());
        text.sections(kit).forEach((id, written) -> fields.put("section." + id, written));
        fields.put("tag.secteurs", kit.field("secteurs"));
        if (!kit.field("licence").isEmpty()) {
            fields.put("fait.licence", kit.field("licence"));
        }
        Contribution draft = drafting.begin(own.member(), TYPE);
        drafting.write(own.member(), draft.id().value(), Map.of(), fields);
        files.attach(
                draft.id(),
                new DraftFile(
                        KitFile.NAME, KitFile.NAME, bytes.sha256(), bytes.size(), "application/yaml", FILE_TITLE));
        kit.steps().stream()
                .filter(step -> notes || !step.isForTheTrainerAlone())
                .flatMap(step -> step.file().stream())
                .forEach(file -> files.attach(
                        draft.id(),
                        new DraftFile(
                                file.name(),
                                file.shown(),
                                file.sha256(),
                                file.size(),
                                file.mediaType(),
                                FileName.humanised(file.shown()))));
        return draft.id().value();
    }

    private static boolean holds(Contribution draft, String sha256) {
        return draft.draft().files().stream().anyMatch(file -> file.sha256().equals(sha256));
    }

    /// The files of its steps under names that differ.
    private static Kit named(Kit kit) {
        Set<String> taken = new HashSet<>(Set.of(KitFile.NAME));
        return new Kit(
                kit.id(),
                kit.owner(),
                kit.fields(),
                kit.lineage(),
                kit.template(),
                kit.link(),
                kit.trashed(),
                kit.created(),
                kit.changed(),
                kit.sessions().stream()
                        .map(session -> new Session(
                                session.id(),
                                session.version(),
                                session.fields(),
                                session.steps().stream()
                                        .map(step -> named(step, taken))
                                        .toList()))
                        .toList());
    }

    private static Step named(Step step, Set<String> taken) {
        if (step.file().isEmpty()) {
            return step;
        }
        String first = step.field(StepFile.NAME);
        String name = first;
        for (int number = 2; !taken.add(name); number++) {
            name = number + "-" + first;
        }
        Map<String, String> fields = new LinkedHashMap<>(step.fields());
        fields.put(StepFile.NAME, name);
        return new Step(step.id(), step.kind(), step.version(), fields);
    }
}
