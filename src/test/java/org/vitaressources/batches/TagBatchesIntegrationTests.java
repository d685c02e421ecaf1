package org.vitaressources.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.batches.TagEdit.Action;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.SearchQuery;

/// Tags of many resources, changed and put back line by line.
class TagBatchesIntegrationTests extends BatchSite {
    private final String word = fresh();

    @Autowired
    private TagBatches tags;

    @Autowired
    private ResourceIndex index;

    @Autowired
    private Accounts accounts;

    @Test
    void rewritesOnlyTheLinesThatChangeAndPutsThemBack() throws IOException {
        write(
                "a.md",
                "---\ntitre: Alpha " + word
                        + "  # tenir\nsecteurs: [mobilite]   # à revoir\nautre: gardé\n---\n\nTexte.\n");
        write("b.txt", "Bravo " + word);
        write(
                "c/index.md",
                "---\nid: c-" + word + "\ntitre: Charlie " + word + "\nsecteurs:\n  - numerique\n  - inconnu-" + word
                        + "\n---\n\nTexte.\n");
        library.reconcile();
        index.reconcile();
        Map<String, String> before = content();
        Member moderator = people.moderator();
        TagBatches.Selection found = tags.found(SearchQuery.of(word), false);
        assertThat(found.resources()).hasSize(3);
        Batch batch = worked(tags.open(
                moderator.id().value(),
                "essai",
                found,
                List.of(
                        new TagEdit(TagKey.SECTOR, Action.REPLACE, List.of("espaces-verts"), List.of("mobilite")),
                        new TagEdit(TagKey.TERRITORY, Action.ADD, List.of("departement:35"), List.of()))));
        assertThat(batch.state()).isEqualTo(BatchState.EXAMINED);
        assertThat(content()).as("a preview changes nothing").isEqualTo(before);
        assertThat(all(batch)).allMatch(row -> row.state() == RowState.READY);
        BatchRow alpha = all(batch).stream()
                .filter(row -> row.title().startsWith("Alpha"))
                .findFirst()
                .orElseThrow();
        assertThat(alpha.tagChanges(BatchKind.TAGS))
                .filteredOn(change -> change.key() == TagKey.SECTOR)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).containsExactly("mobilite");
                    assertThat(change.after()).containsExactly("espaces-verts");
                });
        done(ran(batch));
        Map<String, String> after = content();
        assertThat(after.get(word + "/a.md"))
                .contains("# tenir", "autre: gard", "espaces-verts", "departement:35")
                .doesNotContain("[mobilite]");
        assertThat(after.get(word + "/b.txt.yml")).contains("departement:35").doesNotContain("secteurs");
        assertThat(after.get(word + "/c/index.md")).contains("numerique", "inconnu-" + word, "departement:35");
        assertThat(undone(batch).state()).isEqualTo(BatchState.UNDONE);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatChangedSinceThePreviewAndWhatIsNotOnesOwn() throws IOException {
        write("ille.md", "---\ntitre: Ille " + word + "\nterritoires: [departement:35]\n---\n\nTexte.\n");
        write("nord.md", "---\ntitre: Nord " + word + "\nterritoires: [departement:59]\n---\n\nTexte.\n");
        write("vieux.md", "---\ntitre: Vieux " + word + "\nterritoires: [departement:35]\n---\n\nTexte.\n");
        library.reconcile();
        index.reconcile();
        Member moderator = people.member(Role.MODERATOR, new Limits(List.of("departement:35"), List.of()));
        Batch batch = worked(tags.open(
                moderator.id().value(),
                "essai",
                tags.found(SearchQuery.of(word), false),
                List.of(new TagEdit(TagKey.SECTOR, Action.ADD, List.of("mobilite"), List.of()))));
        assertThat(row(batch, "Nord").state()).isEqualTo(RowState.BLOCKED);
        assertThat(codes(row(batch, "Nord"))).containsExactly(Code.NOT_YOURS);
        write("vieux.md", "---\ntitre: Vieux " + word + "\nterritoires: [departement:35]\n---\n\nUn autre texte.\n");
        library.reconcile();
        Map<String, String> before = content();
        ran(batch);
        assertThat(row(batch, "Vieux").state()).isEqualTo(RowState.FAILED);
        assertThat(row(batch, "Vieux").reason()).isEqualTo("CHANGED");
        assertThat(row(batch, "Ille").state()).isEqualTo(RowState.DONE);
        assertThat(content().get(word + "/vieux.md")).isEqualTo(before.get(word + "/vieux.md"));
        assertThat(content().get(word + "/nord.md")).isEqualTo(before.get(word + "/nord.md"));

        Batch leaving = worked(tags.open(
                moderator.id().value(),
                "essai",
                tags.found(SearchQuery.of("Ille " + word), false),
                List.of(new TagEdit(TagKey.TERRITORY, Action.REPLACE, List.of("departement:59"), List.of()))));
        assertThat(row(leaving, "Ille").state()).as("would no longer be theirs").isEqualTo(RowState.BLOCKED);
    }

    @Test
    void asksAgainWhoAnswersWhenItIsDoneAndWhenItIsUndone() throws IOException {
        for (String name : List.of("un", "deux")) {
            write(
                    name + ".md",
                    "---\ntitre: " + name + " " + word + "\nterritoires: [departement:35]\n---\n\nTexte.\n");
        }
        library.reconcile();
        index.reconcile();
        Limits ille = new Limits(List.of("departement:35"), List.of());
        Limits nord = new Limits(List.of("departement:59"), List.of());
        Member moderator = people.member(Role.MODERATOR, ille);
        Member administrator = people.administrator();
        Batch first = mobility(moderator);
        Batch second = mobility(moderator);
        Map<String, String> before = content();

        accounts.changeRole(administrator.id(), moderator.id(), Role.MODERATOR, nord);
        ran(first);
        assertThat(all(first))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).isEqualTo(RowReason.NOT_YOURS.name()));
        assertThat(content()).as("nothing of others is touched").isEqualTo(before);

        accounts.changeRole(administrator.id(), moderator.id(), Role.MODERATOR, ille);
        done(ran(second));
        assertThat(in(second, RowState.DONE)).isEqualTo(2);
        Map<String, String> after = content();
        accounts.changeRole(administrator.id(), moderator.id(), Role.MODERATOR, nord);
        undone(second);
        assertThat(all(second)).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(RowState.KEPT);
            assertThat(row.reason()).isEqualTo(RowReason.NOT_YOURS.name());
        });
        assertThat(content()).isEqualTo(after);
        accounts.changeRole(administrator.id(), moderator.id(), Role.CONTRIBUTOR, Limits.NONE);
        undone(second, 1, 2);
        assertThat(content()).as("who moderates no longer").isEqualTo(after);
        decisions.undo(now(second), administrator.id().value(), "", List.of(1, 2));
        worked(second);
        assertThat(in(second, RowState.UNDONE)).as("an administrator").isEqualTo(2);
        assertThat(content()).isEqualTo(before);
    }

    private Batch mobility(Member moderator) {
        return worked(tags.open(
                moderator.id().value(),
                "essai",
                tags.found(SearchQuery.of(word), false),
                List.of(new TagEdit(TagKey.SECTOR, Action.ADD, List.of("mobilite"), List.of()))));
    }

    @Test
    void takesAListOfAddressesAndIdentities() throws IOException {
        write("a.md", "---\nid: l-" + word + "\ntitre: Liste " + word + "\n---\n\nTexte.\n");
        library.reconcile();
        Resource resource = library.byId(new ResourceId("l-" + word)).orElseThrow();
        TagBatches.Selection selection = tags.listed(
                "https://exemple.test/en/ressources/" + resource.slug() + "?q=x\nl-" + word + "\nrien-de-tel-" + word);
        assertThat(selection.resources()).containsOnlyKeys(resource.id());
        assertThat(selection.unknown()).containsExactly("rien-de-tel-" + word);
    }

    private BatchRow row(Batch batch, String title) {
        return all(batch).stream()
                .filter(row -> row.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = Path.of(environment.getRequiredProperty("vita.content"))
                .resolve(word)
                .resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
