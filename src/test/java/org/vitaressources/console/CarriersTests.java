package org.vitaressources.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// What the site asks of Java before its first virtual thread.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CarriersTests {
    private @Nullable String before;

    @BeforeEach
    void nothingSaid() {
        before = System.clearProperty(Carriers.PROPERTY);
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty(Carriers.PROPERTY);
        } else {
            System.setProperty(Carriers.PROPERTY, before);
        }
    }

    @Test
    void thereAreMoreThanProcessors() {
        Carriers.ask();
        assertThat(Integer.parseInt(System.getProperty(Carriers.PROPERTY)))
                .isGreaterThan(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whatTheOperatorSaysStands() {
        System.setProperty(Carriers.PROPERTY, "3");
        Carriers.ask();
        assertThat(System.getProperty(Carriers.PROPERTY)).isEqualTo("3");
    }
}
