package org.vitaressources.notebooks;

import java.time.Instant;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.ResourceId;

/// Somebody was asked to write in a notebook.
///
/// @param member who was asked; nobody when no account answers to what was typed, which is not told
/// @param asked the name or address as it was typed
public record Invitation(
        String id, ResourceId notebook, MemberId member, String asked, MemberId invitedBy, Instant invited) {}
