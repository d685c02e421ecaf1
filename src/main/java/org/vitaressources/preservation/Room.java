package org.vitaressources.preservation;

/// Whether an archive finds room on the disk, before it is begun.
///
/// @param needed bytes of everything that goes into it, as if nothing could be packed smaller
/// @param usable bytes that the disk has left
/// @param reserve bytes that are never filled
public record Room(long needed, long usable, long reserve) {
    /// It does.
    public boolean isEnough() {
        return needed <= usable - reserve;
    }

    /// Bytes that would have to be freed first.
    public long missing() {
        return Math.max(0, needed + reserve - usable);
    }
}
