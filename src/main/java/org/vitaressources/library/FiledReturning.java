package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Returns in their files. A change is one file put in the place of another, so a kill leaves the one or the other;
/// what
/// the catalogue has not taken in by then, the next start finds.
@Component
class FiledReturning implements Returning {
    private final ContentFolder content;
    private final ReturnsFolder folder;
    private final DescriptionEdits edits;
    private final Catalogue catalogue;
    private final Reconciliation reconciliation;

    FiledReturning(
            ContentFolder content,
            ReturnsFolder folder,
            DescriptionEdits edits,
            Catalogue catalogue,
            Reconciliation reconciliation) {
        this.content = content;
        this.folder = folder;
        this.edits = edits;
        this.catalogue = catalogue;
        this.reconciliation = reconciliation;
    }

    @Override
    public Returns of(ResourceId resource) {
        return folder.of(resource.value()).returns();
    }

    @Override
    public void change(ResourceId resource, UnaryOperator<Returns> change) {
        reconciliation.alone(() -> {
            CatalogueEntry entry = catalogue
                    .byId(resource.value())
                    .orElseThrow(() -> new NoSuchElementException("No such resource: " + resource));
            try {
                if (write(ReturnsFolder.path(resource.value()), change)) {
                    List<Area> areas = new ArrayList<>(ResourceFiles.area(entry.path()));
                    areas.add(ReturnsFolder.AREA);
                    reconciliation.run(areas, path -> false);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("What came back to a resource could not be written", e);
            }
            return null;
        });
    }

    /// @return false when nothing was to be changed
    private boolean write(String path, UnaryOperator<Returns> change) throws IOException {
        Path place = content.at(path);
        while (true) {
            byte[] before = bytes(place);
            ReturnsFile file = folder.parsed(before);
            Map<String, Object> changes = file.changes(change.apply(file.returns()));
            if (changes.isEmpty()) {
                return false;
            }
            file.mistake().ifPresent(why -> {
                throw new ReturnsUnreadable(path, why);
            });
            String text = edits.sidecar(before, changes);
            if (DurableFiles.replace(text, place, () -> Arrays.equals(before, bytes(place)))) {
                return true;
            }
            // Somebody saved the file meanwhile: the change is made to what they saved.
        }
    }

    private static byte[] bytes(Path place) throws IOException {
        return Files.exists(place) ? Files.readAllBytes(place) : new byte[0];
    }
}
