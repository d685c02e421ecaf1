package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sees what files there are in an area of the content folder. Opens none.
final class ContentWalk {
    private static final char UNDECODABLE = '\uFFFD';

    private final ContentFolder content;
    private final List<SeenFile> files = new ArrayList<>();
    private final List<SeenFile> beside = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ContentWalk(ContentFolder content) {
        this.content = content;
    }

    /// What was seen, and what could not be.
    ///
    /// @param files of the collection
    /// @param beside pages, vocabularies, notes: kept, but no part of it
    record Sighting(List<SeenFile> files, List<SeenFile> beside, List<Problem> problems) {}

    static Sighting of(ContentFolder content, List<Area> areas) throws IOException {
        ContentWalk walk = new ContentWalk(content);
        for (Area area : areas) {
            walk.walk(area);
        }
        return new Sighting(walk.files, walk.beside, walk.problems);
    }

    private void walk(Area area) throws IOException {
        Path start = content.at(area.folder());
        if (!Files.isDirectory(start)) {
            return;
        }
        int depth = area.deep() ? Integer.MAX_VALUE : 1;
        Files.walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), depth, new Visitor());
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = content.relative(folder);
            boolean seen =
                    path.isEmpty() || FileRules.isKeptBeside(path + "/x") || !FileRules.isOutsideCollection(path + "/");
            return !seen ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = content.relative(file);
            boolean counts = FileRules.isKeptBeside(path) || !FileRules.isIgnoredFile(path);
            if (!counts || attributes.isDirectory()) {
                return FileVisitResult.CONTINUE;
            }
            if (path.indexOf(UNDECODABLE) >= 0) {
                problems.add(Problem.file(path, "Le nom de ce fichier n'est pas en UTF-8 : renommez-le."));
            } else if (path.length() > FileRules.LONGEST_PATH) {
                problems.add(Problem.file(
                        path.substring(0, FileRules.LONGEST_PATH),
                        "Le chemin de ce fichier est trop long (plus de " + FileRules.LONGEST_PATH
                                + " caractères) : rangez-le moins profond."));
            } else if (attributes.isRegularFile()) {
                add(path, attributes);
            } else if (attributes.isSymbolicLink()) {
                follow(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            if (!(cause instanceof NoSuchFileException)) {
                problems.add(Problem.file(content.relative(file), reason(cause)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
            if (cause != null) {
                problems.add(Problem.file(content.relative(folder), reason(cause)));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private void follow(String path) {
        content.existing(path)
                .ifPresentOrElse(
                        real -> {
                            try {
                                add(path, Files.readAttributes(real, BasicFileAttributes.class));
                            } catch (IOException e) {
                                problems.add(Problem.file(path, reason(e)));
                            }
                        },
                        () -> {
                            if (!content.holdsFolder(path)) {
                                problems.add(Problem.file(
                                        path,
                                        "Ce lien mène hors du dossier des contenus, ou nulle part : copiez-y ce"
                                                + " qu'il désigne."));
                            }
                        });
    }

    private void add(String path, BasicFileAttributes attributes) {
        List<SeenFile> seen = FileRules.isKeptBeside(path) ? beside : files;
        seen.add(new SeenFile(
                path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
    }

    /// What stops a file from being read, in words.
    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "Lecture refusée : donnez au site le droit de lire ce fichier.";
        }
        return cause instanceof NoSuchFileException
                ? "Le fichier a disparu pendant sa lecture."
                : "Lecture impossible : vérifiez le disque et les droits de ce fichier.";
    }
}
