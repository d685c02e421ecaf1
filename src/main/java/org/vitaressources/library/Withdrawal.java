package org.vitaressources.library;

/// A resource is to leave the content folder.
///
/// @param by id of the account
/// @param reason shown to readers
/// @param basedOn number of the state that its author saw last
public record Withdrawal(ResourceId resource, String by, String reason, int basedOn) implements Change {}
