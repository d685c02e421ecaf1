package org.vitaressources.notebooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When letters about notebooks are written.
///
/// @param letters hour of the day from which they leave, 0 to 23; any other number: none are written
@ConfigurationProperties("vita.notebooks")
record NotebooksProperties(@DefaultValue("7") int letters) {
    private static final int HOURS = 24;

    boolean writes() {
        return letters >= 0 && letters < HOURS;
    }
}
