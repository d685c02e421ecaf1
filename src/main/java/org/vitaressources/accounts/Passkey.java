package org.vitaressources.accounts;

import java.time.Instant;

/// A passkey of a member, without its secrets.
///
/// @param id public name
/// @param label as its owner calls it
public record Passkey(String id, String label, Instant created, Instant used) {}
