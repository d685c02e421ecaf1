package org.vitaressources.quality.outside;

import java.time.Duration;
import java.util.Optional;

/// What came of asking for an address.
///
/// @param outcome see [Outcome]
/// @param status of HTTP, 0 when there was none
/// @param movedTo where the page lives now, when every redirect on the way said that it is for good
/// @param patience how long the site asks to be left alone
public record Answer(Outcome outcome, int status, Optional<String> movedTo, Optional<Duration> patience) {
    /// What that means.
    public enum Outcome {
        /// The page is there.
        ALIVE,
        /// The site answers, and shows this page to nobody who does not sign in, or to no program.
        CLOSED,
        /// The site asks for patience.
        BUSY,
        /// There is no such page.
        GONE,
        /// The site has an error of its own.
        FAILING,
        /// There is no such site.
        UNKNOWN_HOST,
        /// Nobody answers, or not in time.
        SILENT,
        /// The site does not prove who it is.
        UNSAFE,
        /// What answers does not speak HTTP, or leads in circles.
        CONFUSED,
        /// It was not asked: its address is not of the public network, or not of the web.
        REFUSED
    }

    /// It was not asked for.
    public static Answer refused() {
        return of(Outcome.REFUSED);
    }

    static Answer of(Outcome outcome) {
        return new Answer(outcome, 0, Optional.empty(), Optional.empty());
    }
}
