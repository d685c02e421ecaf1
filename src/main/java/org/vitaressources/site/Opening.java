package org.vitaressources.site;

import org.springframework.stereotype.Component;

/// Where the opening of the site stands: it answers at once, and is open when `content/` has been looked through.
@Component
class Opening {
    private volatile boolean open;

    boolean isOpen() {
        return open;
    }

    void opened() {
        open = true;
    }
}
