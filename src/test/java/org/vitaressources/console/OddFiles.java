package org.vitaressources.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.vitaressources.console.ExternalEdit.when;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/// Files that are not as they should be, under names that nobody would choose. `§` is a word of the place.
final class OddFiles {
    private static final ExternalEdit.Step ONE = place -> place.write("a.md", "# Avant\n\n§ ancien\n");
    private static final ExternalEdit.Step NOTE = place -> place.write("note.txt", "§ note\n");

    private OddFiles() {}

    static List<ExternalEdit> described() {
        return List.of(
                when(
                        "a description added",
                        NOTE,
                        place -> place.write("note.txt.yml", "titre: Bien décrite\n"),
                        place -> place.titled("note.txt", "Bien décrite")),
                when(
                        "a description changed",
                        place -> {
                            NOTE.in(place);
                            place.write("note.txt.yml", "titre: Une\n");
                        },
                        place -> place.write("note.txt.yml", "titre: Autre\n"),
                        place -> place.titled("note.txt", "Autre")),
                when(
                        "a description removed",
                        place -> {
                            NOTE.in(place);
                            place.write("note.txt.yml", "titre: Décrite\n");
                        },
                        place -> place.delete("note.txt.yml"),
                        place -> place.titled("note.txt", "Note")),
                when(
                        "a description of nothing",
                        place -> place.write("guide.pdf.yml", "titre: Guide\n"),
                        place -> place.reported("guide.pdf.yml", "qui n'est pas dans le dossier")),
                when(
                        "a description before its file",
                        place -> place.write("note.txt.yml", "titre: En avance\n"),
                        NOTE,
                        place -> place.titled("note.txt", "En avance") && !place.somethingReported("note.txt.yml")),
                when(
                        "a description that is no YAML",
                        NOTE,
                        place -> place.write("note.txt.yml", "titre: [\n"),
                        place -> place.finds("§ note", "note.txt") && place.reported("note.txt", "note.txt.yml")));
    }

    static List<ExternalEdit> written() {
        return List.of(
                when(
                        "front matter that is no YAML",
                        place -> place.write("a.md", "---\ntitre: [x\n---\n# A\n\n§ lu\n"),
                        place -> place.finds("§ lu", "a.md") && place.somethingReported("a.md")),
                when(
                        "by a Windows editor",
                        place -> place.write("a.md", "\uFEFF---\r\ntitre: Été\r\n---\r\n§ lu\r\n"),
                        place -> place.finds("§ lu", "a.md") && place.titled("a.md", "Été")),
                when(
                        "in Latin-1",
                        place -> EditedPlace.write(
                                place.at("a.md"),
                                place.marked("# Été à Nîmes\n\n§ œuvré\n".replace("œ", "oe"))
                                        .getBytes(ISO_8859_1)),
                        place -> place.titled("a.md", "Été à Nîmes") && place.finds("§ oeuvré", "a.md")),
                when(
                        "in UTF-16",
                        place -> EditedPlace.write(
                                place.at("a.md"),
                                place.marked("\uFEFF# Été\n\n§ lu\n").getBytes(UTF_16LE)),
                        place -> place.titled("a.md", "Été") && place.finds("§ lu", "a.md")),
                when(
                        "full of nothing",
                        place -> EditedPlace.write(place.at("a.md"), new byte[50_000]),
                        place -> place.resource("a.md").isPresent()),
                when(
                        "slowly, as a copy over a network",
                        place -> {
                            try (OutputStream out = Files.newOutputStream(place.at("a.md"))) {
                                for (int part = 0; part < 20; part++) {
                                    out.write(place.marked("Partie %d.\n\n".formatted(part))
                                            .getBytes(UTF_8));
                                    out.flush();
                                }
                                out.write(place.marked("§ dernière\n").getBytes(UTF_8));
                            }
                        },
                        place -> place.finds("§ dernière", "a.md")),
                when(
                        "as a PDF that stops too early",
                        place -> place.write("a.pdf", "%PDF-1.7\n1 0 obj << /Type"),
                        place -> place.somethingReported("a.pdf")
                                && place.resource("a.pdf").isPresent()),
                when(
                        "as something unknown",
                        place -> EditedPlace.write(place.at("a.xyz"), new byte[] {1, 2, 3, 0, -1, 7}),
                        place -> place.somethingReported("a.xyz")
                                && place.resource("a.xyz").isPresent()),
                when(
                        "on one line of two million letters",
                        place -> place.write("a.md", "§ " + "mot ".repeat(500_000)),
                        place -> place.resource("a.md").isPresent()),
                when(
                        "quoted forty thousand times",
                        place -> place.write("a.md", "> ".repeat(40_000) + "§ lu"),
                        place -> place.resource("a.md").isPresent()));
    }

    static List<ExternalEdit> linked() {
        return List.of(
                when(
                        "a link to a file inside",
                        ONE,
                        place -> Files.createSymbolicLink(place.at("b.md"), Path.of("a.md")),
                        place -> place.resource("b.md").isPresent()),
                when(
                        "a link to a file outside",
                        place -> {
                            Path secret = place.outside.resolve("secret.txt");
                            Files.writeString(secret, place.marked("§ secret\n"));
                            Files.createSymbolicLink(place.at("lien.txt"), secret);
                        },
                        place -> place.reported("lien.txt", "hors du dossier") && place.finds("§ secret")),
                when(
                        "a link to a folder outside",
                        place -> {
                            Files.writeString(place.outside.resolve("s.md"), place.marked("# S\n\n§ secret\n"));
                            Files.createSymbolicLink(place.at("dossier"), place.outside);
                        },
                        place -> place.reported("dossier", "hors du dossier") && place.finds("§ secret")),
                when(
                        "a link to nothing",
                        place -> Files.createSymbolicLink(place.at("rien.md"), Path.of("nulle-part")),
                        place -> place.reported("rien.md", "nulle part")),
                when(
                        "a link to its own folder",
                        ONE,
                        place -> {
                            Files.createSymbolicLink(place.at("boucle"), place.folder);
                            place.write("b.md", "# B\n\n§ après\n");
                        },
                        place -> place.finds("§ après", "b.md") && place.resources() == 2),
                when(
                        "a pipe",
                        place -> {
                            place.shell("mkfifo tube.md");
                            place.write("b.md", "# B\n\n§ après\n");
                        },
                        place -> place.finds("§ après", "b.md") && place.absent("tube.md")));
    }

    /// The same sheet under each of these names.
    static Stream<ExternalEdit> named() {
        String accents = "Été à Nîmes — œuvre.md";
        return Stream.of(
                        accents,
                        Normalizer.normalize("NFD " + accents, Normalizer.Form.NFD),
                        "🚲 vélo 👩\u200d🔧.md",
                        "  des  espaces .md",
                        "100 % utile ; #1 ? & + = @ ! ( ) [ ] { } $ ' `.md",
                        "guillemets \"droits\" et «\u00A0français\u00A0».md",
                        "-tiret.md",
                        "deux\nlignes.md",
                        "con.md",
                        "dossier.md./fiche.md",
                        "n".repeat(252) + ".md",
                        "عربي 中文.md",
                        "<script>alert(1)<_script>.md")
                .map(name -> when(
                        "a sheet named " + name,
                        place -> place.write(name, "# N\n\n§ nom\n"),
                        place -> place.finds("§ nom", name)));
    }

    static List<ExternalEdit> badlyNamed() {
        return List.of(
                when(
                        "a path too long",
                        place -> place.write("d".repeat(200) + ("/" + "e".repeat(200)).repeat(5) + "/f.md", "x"),
                        place -> place.resources() == 0 && place.tooLongReported()),
                when(
                        "a name in another encoding",
                        place -> place.shell("printf x > \"$(printf 'caf\\351.md')\""),
                        place -> place.undecodableReported()),
                when(
                        "names that differ by a capital",
                        ONE,
                        place -> place.write("A.md", "# Capitale\n\n§ capitale\n"),
                        place -> place.finds("§ capitale", "A.md") && place.finds("§ ancien", "a.md")),
                when(
                        "names that differ by how the accent is written",
                        place -> place.write("é.md", "# Un\n\n§ un\n"),
                        place -> place.write("e\u0301.md", "# Deux\n\n§ deux\n"),
                        place -> place.finds("§ un", "é.md") && place.finds("§ deux", "e\u0301.md")));
    }

    static List<ExternalEdit> manyAtOnce() {
        return List.of(
                when(
                        "another branch checked out",
                        place -> {
                            for (int i = 0; i < 300; i++) {
                                place.write("d%d/f%d.md".formatted(i % 20, i), "# Fiche %d\n\n§ avant\n".formatted(i));
                            }
                        },
                        place -> {
                            for (int i = 0; i < 20; i += 2) {
                                place.delete("d" + i);
                            }
                            for (int i = 0; i < 300; i++) {
                                place.write(
                                        "d%d/f%d.md".formatted(i % 7, i), "# Fiche %d\n\n§ apres%d\n".formatted(i, i));
                            }
                        },
                        place -> place.finds("§ apres299", "d5/f299.md") && place.finds("§ apres0", "d0/f0.md")),
                when(
                        "a folder of five thousand sheets",
                        place -> {
                            for (int i = 0; i < 5_000; i++) {
                                place.write("f%d.md".formatted(i), "# Fiche %d\n\n§ mille%d\n".formatted(i, i));
                            }
                        },
                        place -> place.finds("§ mille4999", "f4999.md") && place.resources() == 5_000));
    }
}
