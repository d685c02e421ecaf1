package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitaressources.exports.manuscript.Run;

class RunsTests {
    @Test
    void blanksAtTheEndsAndTwiceAreGone() {
        assertThat(Runs.calm(List.of(Run.of("  Un "), Run.strong(" deux "), Run.of(" "), Run.of("trois\n "))))
                .containsExactly(Run.of("Un "), Run.strong("deux "), Run.of("trois"));
    }

    @Test
    void neighboursOfOneMannerAreOne() {
        assertThat(Runs.calm(List.of(Run.of("Un"), Run.of(" deux"), Run.of(" \n trois"))))
                .containsExactly(Run.of("Un deux\ntrois"));
        assertThat(Runs.calm(List.of(Run.of(" "), Run.strong("\n")))).isEmpty();
    }

    @Test
    void charactersThatNoFileHoldsAreGone() {
        assertThat(Runs.clean("a\u0000b\u001Fc\uFFFFd\uD800e😀")).isEqualTo("abcde😀");
    }
}
