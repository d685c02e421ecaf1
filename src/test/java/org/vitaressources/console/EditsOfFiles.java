package org.vitaressources.console;

import static org.vitaressources.console.ExternalEdit.when;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/// Files added, edited, moved and deleted as people and editors do it. `§` is a word that stands in the place only.
final class EditsOfFiles {
    private static final ExternalEdit.Step ONE = place -> place.write("a.md", "# Avant\n\n§ ancien\n");
    private static final ExternalEdit.Step BUNDLE = place -> {
        place.write("lot/index.md", "---\ntitre: Le lot\n---\n§ texte\n");
        place.write("lot/piece.txt", "§ pièce\n");
    };

    private EditsOfFiles() {}

    static List<ExternalEdit> added() {
        return List.of(
                when(
                        "a sheet",
                        place -> place.write("a.md", "# A\n\n§ texte\n"),
                        place -> place.finds("§ texte", "a.md")),
                when(
                        "a document",
                        place -> place.write("note.txt", "§ texte\n"),
                        place -> place.finds("§ texte", "note.txt")),
                when(
                        "a web page",
                        place -> place.write("p.html", "<h1>Page</h1><p>§ texte</p>"),
                        place -> place.finds("§ texte", "p.html")),
                when("a bundle", BUNDLE, place -> place.finds("§ pièce", "lot/index.md")),
                when(
                        "a sheet deep down",
                        place -> place.write("a/b/c/d/e/f/g/h/i/j/k/l/fiche.md", "# L\n\n§ texte\n"),
                        place -> place.finds("§ texte", "a/b/c/d/e/f/g/h/i/j/k/l/fiche.md")),
                when(
                        "a folder moved in from elsewhere",
                        place -> {
                            EditedPlace.write(
                                    place.outside.resolve("venu/index.md"),
                                    place.marked("# Venu\n\n§ venu\n")
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                            Files.move(place.outside.resolve("venu"), place.at("venu"));
                        },
                        place -> place.finds("§ venu", "venu/index.md")),
                when("an empty sheet", place -> place.write("vide.md", ""), place -> place.titled("vide.md", "Vide")),
                when(
                        "an empty document",
                        place -> place.write("vide.pdf", ""),
                        place -> place.reported("vide.pdf", "vide")));
    }

    static List<ExternalEdit> edited() {
        return List.of(
                when(
                        "its text",
                        ONE,
                        place -> place.write("a.md", "# Avant\n\n§ nouveau\n"),
                        place -> place.finds("§ nouveau", "a.md") && place.finds("§ ancien")),
                when(
                        "its title",
                        ONE,
                        place -> place.write("a.md", "# Titre § neuf\n"),
                        place -> place.redirects("a.md")),
                when(
                        "as many bytes as before",
                        ONE,
                        place -> place.write("a.md", "# Avant\n\n§ encien\n"),
                        place -> place.finds("§ encien", "a.md")),
                when(
                        "under its old time of change",
                        ONE,
                        place -> {
                            FileTime before = Files.getLastModifiedTime(place.at("a.md"));
                            place.write("a.md", "# Avant\n\n§ plus longue\n");
                            Files.setLastModifiedTime(place.at("a.md"), before);
                        },
                        place -> place.finds("§ plus longue", "a.md")),
                when(
                        "something appended",
                        ONE,
                        place -> Files.writeString(
                                place.at("a.md"), place.marked("\n§ ajout\n"), StandardOpenOption.APPEND),
                        place -> place.finds("§ ajout", "a.md")),
                when(
                        "cut to nothing, then written",
                        ONE,
                        place -> {
                            Files.write(place.at("a.md"), new byte[0]);
                            place.write("a.md", "# Avant\n\n§ repris\n");
                        },
                        place -> place.finds("§ repris", "a.md")),
                when(
                        "saved through a temporary file",
                        ONE,
                        place -> {
                            place.write("a.md.tmp", "# Avant\n\n§ propre\n");
                            place.replace("a.md.tmp", "a.md");
                        },
                        place -> place.finds("§ propre", "a.md") && place.resources() == 1),
                when(
                        "saved through a temporary file that looks like a sheet",
                        ONE,
                        place -> {
                            place.write("4913.md", "# Avant\n\n§ vif\n");
                            place.replace("4913.md", "a.md");
                        },
                        place -> place.finds("§ vif", "a.md") && place.resources() == 1),
                when(
                        "saved beside a backup",
                        ONE,
                        place -> {
                            place.move("a.md", "a.md~");
                            place.write("a.md", "# Avant\n\n§ dessus\n");
                        },
                        place -> place.finds("§ dessus", "a.md") && place.finds("§ ancien")),
                when(
                        "open in an office suite",
                        BUNDLE,
                        place -> {
                            place.write("lot/.~lock.piece.txt#", "§ verrou");
                            place.write("lot/~$piece.docx", "§ verrou");
                            place.write("lot/~WRL0001.tmp", "§ verrou");
                            place.write("lot/piece.txt", "§ corrigée\n");
                        },
                        place -> place.finds("§ corrigée", "lot/index.md") && place.finds("§ verrou")),
                when(
                        "its front matter removed",
                        BUNDLE,
                        place -> place.write("lot/index.md", "# Sans\n\n§ sans\n"),
                        place -> place.titled("lot/index.md", "Sans")),
                when(
                        "an identity given",
                        ONE,
                        place -> place.write("a.md", "---\nid: §\n---\n# Avant\n\n§ ancien\n"),
                        place -> place.resource("a.md")
                                .filter(it -> it.id().value().equals(place.marked("§")))
                                .isPresent()),
                when(
                        "touched only",
                        ONE,
                        place -> Files.setLastModifiedTime(place.at("a.md"), FileTime.fromMillis(1)),
                        place -> place.isWhatWas("a.md", "a.md") && place.finds("§ ancien", "a.md")));
    }

    static List<ExternalEdit> moved() {
        return List.of(
                when(
                        "under another name",
                        ONE,
                        place -> place.move("a.md", "b.md"),
                        place -> place.isWhatWas("a.md", "b.md") && place.finds("§ ancien", "b.md")),
                when(
                        "to another folder",
                        ONE,
                        place -> place.move("a.md", "x/y/a.md"),
                        place -> place.isWhatWas("a.md", "x/y/a.md") && place.finds("§ ancien", "x/y/a.md")),
                when(
                        "the whole bundle renamed",
                        BUNDLE,
                        place -> place.move("lot", "paquet"),
                        place -> place.isWhatWas("lot/index.md", "paquet/index.md")
                                && place.finds("§ pièce", "paquet/index.md")),
                when(
                        "two files that change places",
                        place -> {
                            place.write("a.md", "# Un\n\n§ un\n");
                            place.write("b.md", "# Deux\n\n§ deux\n");
                        },
                        place -> {
                            place.move("a.md", "c.tmp");
                            place.move("b.md", "a.md");
                            place.move("c.tmp", "b.md");
                        },
                        place -> place.finds("§ un", "b.md") && place.finds("§ deux", "a.md")),
                when(
                        "to capitals",
                        ONE,
                        place -> place.move("a.md", "A.md"),
                        place -> place.isWhatWas("a.md", "A.md") && place.finds("§ ancien", "A.md")),
                when(
                        "from text to sheet",
                        place -> place.write("a.txt", "§ texte\n"),
                        place -> place.move("a.txt", "a.md"),
                        place -> place.finds("§ texte", "a.md") && place.absent("a.txt")),
                when(
                        "out of the content folder",
                        ONE,
                        place -> Files.move(place.at("a.md"), place.outside.resolve("a")),
                        place -> place.finds("§ ancien") && place.absent("a.md")),
                when(
                        "out of the content folder and back",
                        ONE,
                        place -> {
                            Files.move(place.at("a.md"), place.outside.resolve("a"));
                            Files.move(place.outside.resolve("a"), place.at("retour.md"));
                        },
                        place -> place.isWhatWas("a.md", "retour.md")),
                when(
                        "into a hidden folder",
                        ONE,
                        place -> place.move("a.md", ".corbeille/a.md"),
                        place -> place.finds("§ ancien") && place.resources() == 0),
                when(
                        "a deep folder up",
                        place -> place.write("a/b/c/fiche.md", "# F\n\n§ texte\n"),
                        place -> {
                            place.move("a/b/c", "c");
                            place.delete("a");
                        },
                        place -> place.isWhatWas("a/b/c/fiche.md", "c/fiche.md")));
    }

    static List<ExternalEdit> deleted() {
        return List.of(
                when(
                        "a sheet",
                        ONE,
                        place -> place.delete("a.md"),
                        place -> place.finds("§ ancien") && place.resources() == 0),
                when(
                        "a bundle",
                        BUNDLE,
                        place -> place.delete("lot"),
                        place -> place.finds("§ texte") && place.resources() == 0),
                when(
                        "a document of a bundle",
                        BUNDLE,
                        place -> place.delete("lot/piece.txt"),
                        place -> place.finds("§ pièce") && place.finds("§ texte", "lot/index.md")),
                when(
                        "and made again at once",
                        ONE,
                        place -> {
                            place.delete("a.md");
                            place.write("a.md", "# Avant\n\n§ refait\n");
                        },
                        place -> place.isWhatWas("a.md", "a.md") && place.finds("§ refait", "a.md")),
                when(
                        "a folder, and a file of its name made",
                        place -> place.write("x.md/fiche.md", "# F\n\n§ dedans\n"),
                        place -> {
                            place.delete("x.md");
                            place.write("x.md", "# X\n\n§ fichier\n");
                        },
                        place -> place.finds("§ fichier", "x.md") && place.finds("§ dedans")));
    }

    static List<ExternalEdit> converted() {
        return List.of(
                when(
                        "a sheet into a bundle",
                        ONE,
                        place -> place.move("a.md", "a/index.md"),
                        place -> place.finds("§ ancien", "a/index.md") && place.resources() == 1),
                when(
                        "a bundle into a sheet",
                        BUNDLE,
                        place -> {
                            place.move("lot/index.md", "lot.md");
                            place.delete("lot");
                        },
                        place -> place.finds("§ texte", "lot.md") && place.finds("§ pièce") && place.resources() == 1),
                when(
                        "an index beside documents",
                        place -> place.write("lot/piece.txt", "§ pièce\n"),
                        place -> place.write("lot/index.md", "---\ntitre: Lot\n---\n§ texte\n"),
                        place -> place.finds("§ pièce", "lot/index.md") && place.resources() == 1),
                when(
                        "its index deleted",
                        BUNDLE,
                        place -> place.delete("lot/index.md"),
                        place -> place.finds("§ pièce", "lot/piece.txt") && place.resources() == 1),
                when(
                        "a bundle inside a bundle",
                        BUNDLE,
                        place -> {
                            place.write("lot/dedans/index.md", "---\ntitre: Dedans\n---\n§ dedans\n");
                            place.write("lot/dedans/b.txt", "§ bis\n");
                        },
                        place -> place.finds("§ bis", "lot/dedans/index.md") && place.finds("§ pièce", "lot/index.md")),
                when(
                        "a second sheet in a bundle",
                        BUNDLE,
                        place -> place.write("lot/suite.md", "# Suite\n\n§ suite\n"),
                        place -> place.finds("§ suite", "lot/index.md") && place.resources() == 1));
    }
}
