package org.vitaressources.mail;

import java.util.List;
import java.util.Optional;

/// All letters of the site. Posting is part of the caller's transaction: a letter exists when, and only when, what it
/// tells of has happened. It is sent afterwards, once at least, and tried again for three days when it cannot be.
public interface Outbox {
    /// Prints the letter and keeps it for sending.
    void post(Letter letter);

    /// Calls back the letters that wait under this name, within the caller's transaction.
    ///
    /// @return how many had not left and never will
    int recall(String name);

    /// The newest first.
    ///
    /// @param page from 1
    List<PostedLetter> newest(int page, int size);

    /// How many there are.
    long size();

    /// One of them.
    Optional<PostedLetter> byId(String id);

    /// A server is configured: letters leave. Otherwise an administrator reads them here and passes them on.
    boolean sends();

    /// Forgets all letters to an address.
    void forget(String recipient);

    /// All letters to an address, the newest first.
    List<PostedLetter> to(String recipient);
}
