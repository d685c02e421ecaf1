package org.vitaressources.uploads;

import java.time.Instant;

/// A file on its way in.
///
/// @param id random, unknown to others than its sender
/// @param owner account that sends it
/// @param destination what it is sent to, as the caller names it
/// @param name as the sender says; nothing but words to show
/// @param fingerprint by which the sender's program knows the file again, perhaps empty
/// @param size bytes that it will have
/// @param received bytes that are safe
/// @param touched when bytes last arrived
/// @param finished it was whole and was taken
public record Upload(
        String id,
        String owner,
        String destination,
        String name,
        String fingerprint,
        long size,
        long received,
        Instant touched,
        boolean finished) {

    /// All its bytes are there.
    public boolean whole() {
        return received == size;
    }
}
