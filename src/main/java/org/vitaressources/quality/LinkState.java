package org.vitaressources.quality;

/// Where a link stands, as far as is known.
public enum LinkState {
    /// Never asked for.
    UNKNOWN,
    /// The page was there.
    ALIVE,
    /// It was there, at another address for good.
    MOVED,
    /// It was not there, less than three days.
    FAILING,
    /// It was not there on three days.
    DEAD,
    /// The site answers, but shows the page to no program.
    CLOSED,
    /// It cannot be asked for: its address is none of the public web.
    REFUSED
}
