package org.vitaressources.quality.outside;

import java.io.IOException;

/// An address that may not be connected to; nothing was sent.
final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
