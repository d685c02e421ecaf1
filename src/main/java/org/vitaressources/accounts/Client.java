package org.vitaressources.accounts;

/// Who asks, as far as a request tells.
///
/// @param address of the machine, for throttling only: it is never stored
/// @param device a few words for the list of sessions, `Firefox, Linux`
public record Client(String address, String device) {}
