package org.vitaressources.notebooks;

import java.util.List;
import org.vitaressources.contributions.PersonalDetail;

/// An entry cannot be handed in yet.
public class NotReady extends RuntimeException {
    private final transient List<EntryCheck.Missing> missing;
    private final transient List<PersonalDetail> details;

    NotReady(List<EntryCheck.Missing> missing, List<PersonalDetail> details) {
        super("Not ready");
        this.missing = List.copyOf(missing);
        this.details = List.copyOf(details);
    }

    /// What is to be done first.
    public List<EntryCheck.Missing> missing() {
        return missing;
    }

    /// What may say who a person is, and was not looked at.
    public List<PersonalDetail> details() {
        return details;
    }
}
