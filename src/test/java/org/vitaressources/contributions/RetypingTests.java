package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Another kind of resource, the same words.
class RetypingTests {
    static List<String> types() {
        List<String> types = new ArrayList<>(SheetForm.types());
        types.add("carnet");
        types.add("");
        return types;
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyWordIsInTheTextOfEveryOtherTypeAndBackInItsPlaceAfterwards(String type) {
        Draft draft = full(type);
        assertThat(types()).hasSizeGreaterThan(7);
        for (String other : types()) {
            Draft there = Retyping.to(draft, other);
            assertThat(there.type()).isEqualTo(other);
            draft.sections()
                    .values()
                    .forEach(text -> assertThat(DraftText.body(there)).as(other).contains(text));
            assertThat(Retyping.to(there, type).sections()).as(other).isEqualTo(draft.sections());
        }
    }

    private static Draft full(String type) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (SheetForm.Section section : SheetForm.of(type).sections()) {
            sections.put(section.id(), "Mots de « " + type + "/" + section.id() + " ».\n\n- un\n- deux");
        }
        return Draft.EMPTY.ofType(type).withSections(sections);
    }
}
