package org.vitaressources.batches;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.library.Library;
import org.vitaressources.library.NearCopies;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// Finds what the collection holds already of a row: the same identity, the same file, nearly the same title.
@Component
class DuplicateCheck {
    private static final double SAME_TITLE = 0.85;

    private final Library library;
    private final NearCopies copies;

    DuplicateCheck(Library library, NearCopies copies) {
        this.library = library;
        this.copies = copies;
    }

    /// What it found, the surest first one.
    record Duplicate(ResourceId resource, Finding finding) {}

    Optional<Duplicate> of(Candidate candidate, String title, Optional<ResourceId> stated) {
        Optional<Resource> same = stated.flatMap(library::byId);
        if (same.isPresent()) {
            return Optional.of(new Duplicate(
                    same.get().id(),
                    Finding.of(
                            Code.DUPLICATE_ID,
                            stated.get().value(),
                            title(same.get()),
                            address(same.get().slug()))));
        }
        for (BatchFile file : documents(candidate)) {
            List<Resource> holders = library.holding(file.kept().orElseThrow().sha256());
            if (!holders.isEmpty()) {
                Resource holder = holders.getFirst();
                return Optional.of(new Duplicate(
                        holder.id(),
                        Finding.of(Code.DUPLICATE_FILE, file.path(), title(holder), address(holder.slug()))));
            }
        }
        return copies.titlesLike(title, 1).stream()
                .filter(like -> like.likeness() >= SAME_TITLE)
                .findFirst()
                .map(like -> new Duplicate(
                        like.resource(), Finding.of(Code.DUPLICATE_TITLE, like.title(), address(like.slug()))));
    }

    /// A logo in many resources makes none of them the copy of another.
    private static List<BatchFile> documents(Candidate candidate) {
        List<BatchFile> known = candidate.files().stream()
                .filter(file -> file.kept().isPresent())
                .toList();
        boolean picturesAlone = known.stream().allMatch(file -> file.mediaType().startsWith("image/"));
        return known.stream()
                .filter(file -> picturesAlone || !file.mediaType().startsWith("image/"))
                .filter(file -> !Intake.isDescription(file.path()))
                .toList();
    }

    private static String title(Resource resource) {
        return resource.description().title();
    }

    private static String address(String slug) {
        return "/ressources/" + slug;
    }
}
