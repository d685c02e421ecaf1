package org.vitaressources.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.library.ResourceId;

/// The addresses of entries, in the texts that lean on them.
class EntryLinksTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ([d’après](/carnets/vita-0070/entrees/2009-11-09-vingt))                           | vita-0070 2009-11-09-vingt
            https://ressources.exemple/en/carnets/a.b_c/entrees/x-1#suite                      | a.b_c x-1
            /carnets/a/entrees/x et /carnets/a/entrees/x et /carnets/b/entrees/y               | a x, b y
            /carnets/a/entrees/ /carnets//entrees/x /carnets/-a/entrees/x /carnets/a/entree/x  | ''
            """)
    void areFoundInATextOnceEach(String text, String expected) {
        assertThat(EntryLinks.in(text).stream()
                        .map(named -> named.notebook() + " " + named.slug())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12-premiere-sortie.md, 2026-03-12-premiere-sortie",
        "2026-03-12 Été à Nîmes.md, 2026-03-12-ete-a-nimes",
        "….md, sans-nom"
    })
    void leadToTheNameOfTheFile(String file, String slug) {
        String path = EntryLinks.path(new ResourceId("vita-1"), PublishedEntry.slug(file));
        assertThat(path).isEqualTo("/carnets/vita-1/entrees/" + slug);
        assertThat(EntryLinks.in(path)).hasSize(1);
    }
}
