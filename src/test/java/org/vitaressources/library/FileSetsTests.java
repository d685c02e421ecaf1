package org.vitaressources.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a resource, and of which files.
class FileSetsTests {
    private static FileSets sets(Set<String> foreign, String... paths) {
        List<SeenFile> files = Arrays.stream(paths)
                .filter(path -> !FileRules.isOutsideCollection(path))
                .map(path -> new SeenFile(path, 1, 1))
                .toList();
        return FileSets.of(files, index -> foreign.contains(index.path()));
    }

    private static String shown(FileSets sets) {
        return sets.byMain().values().stream()
                .map(set -> set.main().path()
                        + set.documents().stream().map(set::nameOf).sorted().collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.joining(" "));
    }

    @Test
    void makesABundleOfAFolderWithAnIndex() {
        assertThat(shown(sets(Set.of(), "a/index.md", "a/b.pdf", "a/c.md", "a/images/d.png", "a/sous/e.md")))
                .isEqualTo("a/index.md(b.pdf,c.md,images/d.png) a/sous/e.md()");
    }

    @Test
    void leavesABundleWithinABundleItsOwnFiles() {
        assertThat(shown(sets(Set.of(), "a/index.md", "a/b/index.md", "a/b/c.pdf", "a/b/x/d.pdf", "a/e.pdf")))
                .isEqualTo("a/b/index.md(c.pdf,x/d.pdf) a/index.md(e.pdf)");
    }

    @Test
    void takesAForeignLandingPageForALoneFile() {
        assertThat(shown(sets(Set.of("site/index.md"), "site/index.md", "site/page.md", "site/plan.pdf")))
                .isEqualTo("site/index.md() site/page.md() site/plan.pdf(plan.pdf)");
        assertThat(shown(sets(Set.of("site/index.md"), "site/index.md", "site/plan.pdf")))
                .isEqualTo("site/index.md(plan.pdf)");
    }

    @Test
    void neverMakesABundleOfTheWholeContent() {
        assertThat(shown(sets(Set.of(), "index.md", "a.pdf"))).isEqualTo("a.pdf(a.pdf) index.md()");
    }

    @Test
    void keepsASidecarWithItsFile() {
        FileSets sets =
                sets(Set.of(), "a.pdf", "a.pdf.yml", "b/index.md", "b/c.docx", "b/c.docx.yaml", "d.pdf.yml", "e.yml");
        assertThat(shown(sets)).isEqualTo("a.pdf(a.pdf) b/index.md(c.docx) e.yml(e.yml)");
        assertThat(sets.byMain().get("a.pdf"))
                .isNotNull()
                .satisfies(set -> assertThat(set.sidecars()).containsOnlyKeys("a.pdf"));
        assertThat(sets.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("d.pdf.yml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".cache",
                "a/.~lock.b.odt#",
                "a/~$b.docx",
                "a/b.pdf.part",
                "a/b.tmp",
                "a/b.crdownload",
                "README.md",
                "LISEZMOI.txt",
                "pages/a-propos.md",
                "vocabulaires/secteurs.yml",
                ".git/config",
                "a/.obsidian/x.json",
                "a/b.md~",
                "a/Thumbs.db",
            })
    void ignores(String path) {
        assertThat(FileRules.isOutsideCollection(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/README.md",
                "a/pages/b.md",
                ".gitbook/assets/a.pdf",
                "a/b",
                "été/œuvre 🌿.md",
                "a/part.md",
                "x.json"
            })
    void doesNotIgnore(String path) {
        assertThat(FileRules.isOutsideCollection(path)).isFalse();
    }
}
