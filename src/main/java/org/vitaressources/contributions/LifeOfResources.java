package org.vitaressources.contributions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Description;
import org.vitaressources.library.DescriptionEdits;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Revision;

/// What happens to a resource once it is in the collection. The library does it, and survives a kill by itself; the
/// contributions that it came from follow what the library says, after each step and at each start, so that the two
/// cannot differ for long.
@Component
public class LifeOfResources {
    private final Publishing publishing;
    private final KeptStates states;
    private final KeptFiles kept;
    private final DescriptionEdits edits;
    private final ContributionsFollow follow;
    private final Clock clock;

    LifeOfResources(
            Publishing publishing,
            KeptStates states,
            KeptFiles kept,
            DescriptionEdits edits,
            ContributionsFollow follow,
            Clock clock) {
        this.publishing = publishing;
        this.states = states;
        this.kept = kept;
        this.edits = edits;
        this.follow = follow;
        this.clock = clock;
    }

    /// Takes it out of the collection; its address says why from then on.
    ///
    /// @param reason for readers, never blank
    /// @param seen number of the state that they looked at
    /// @throws org.vitaressources.library.ChangedMeanwhile when it is another one by now
    public void withdraw(SignedInMember member, HeldResource held, String reason, int seen) {
        publishing.withdraw(held.id(), member.id().value(), reason, seen);
        follow.follow(held.id());
    }

    /// Puts a former state in the place of the present one, byte by byte; also what was withdrawn.
    ///
    /// @param former the state to put back, one with files
    /// @throws org.vitaressources.library.ChangedMeanwhile when it is another one by now
    public void putBack(SignedInMember member, HeldResource held, Revision former, String why, int seen) {
        publishing.publish(new Publication(
                held.id(), former.main(), former.files(), member.id().value(), why, seen));
        follow.follow(held.id());
    }

    /// Says that it is of the past; it stays where it is and is found as before.
    ///
    /// @param reason for readers, perhaps empty
    public void archive(SignedInMember member, HeldResource held, String reason, int seen) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put(
                Description.ARCHIVED,
                LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).toString());
        words.put(Description.ARCHIVED_WHY, reason.strip());
        describe(member, held, words, reason, seen);
    }

    /// Takes it out of the past.
    public void unarchive(SignedInMember member, HeldResource held, int seen) {
        describe(member, held, Map.of(Description.ARCHIVED, "", Description.ARCHIVED_WHY, ""), "", seen);
    }

    private void describe(SignedInMember member, HeldResource held, Map<String, Object> words, String note, int seen) {
        KeptState said = held.said();
        String main = said.revision().main();
        Map<String, Kept> files = new TreeMap<>(said.revision().files());
        if (said.hasBody()) {
            files.put(main, keep(edits.markdown(states.bytes(said.file(main)), words, Optional.empty())));
        } else {
            String beside = files.containsKey(main + ".yaml") ? main + ".yaml" : main + ".yml";
            byte[] before = files.containsKey(beside) ? states.bytes(said.file(beside)) : new byte[0];
            files.put(beside, keep(edits.sidecar(before, words)));
        }
        publishing.publish(new Publication(held.id(), main, files, member.id().value(), note, seen));
        follow.follow(held.id());
    }

    private Kept keep(String text) {
        return kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
