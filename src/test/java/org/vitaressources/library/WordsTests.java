package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words made into addresses and titles.
class WordsTests {
    @ParameterizedTest
    @CsvSource({
        "Garage solidaire, garage-solidaire",
        "Œuvrer à l’été : c'est où ?, oeuvrer-a-l-ete-c-est-ou",
        "Salarié·e·s & CIP, salariees-cip",
        "  --  , ''",
        "日本語, ''",
        "N° 12 (2008), n-12-2008",
    })
    void makesASlug(String words, String slug) {
        assertThat(Slug.of(words)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"40", "400"})
    void boundsTheLengthOfASlug(int times) {
        assertThat(Slug.of("mot long ".repeat(times)))
                .hasSizeLessThanOrEqualTo(80)
                .doesNotEndWith("-");
        assertThat(Slug.of("x".repeat(times * 10))).hasSize(80);
    }

    @ParameterizedTest
    @CsvSource({
        "a/2021-03-12-chef_de-projet.md, Chef de projet",
        "a/mobilité/README.md, Mobilité",
        "README.md, README",
        "Bilan 2008.pdf, Bilan 2008",
        "a/_.md, Sans titre",
        "a/rapport%20final.pdf, Rapport final",
    })
    void makesATitleOfAFileName(String path, String title) {
        assertThat(FileName.humanised(path)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Titre | Titre",
                "texte\\n\\n## **Gras** et [lien](x) ## | Gras et lien",
                "```\\n# commentaire\\n```\\n# Vrai | Vrai",
                "Titre souligné\\n===== | Titre souligné",
                "- puce\\n--- | ''",
                "sans titre | ''",
                "#sans espace | ''",
            })
    void findsTheFirstHeading(String body, String heading) {
        assertThat(FirstHeading.in(body.replace("\\n", "\n"))).isEqualTo(heading);
    }
}
