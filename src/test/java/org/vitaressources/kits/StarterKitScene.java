package org.vitaressources.kits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.library.ResourceId;

/// A whole site with the two kits that the centre starts with, and the resources that they stand on.
public abstract class StarterKitScene extends KitScene {
    /// What they stand on, and they themselves.
    private static final List<String> NEEDED = List.of(
            "formation",
            "etudes/mobilite-et-emploi.pdf",
            "etudes/mobilite-et-emploi.pdf.yml",
            "outils/convention-de-partenariat.docx",
            "outils/convention-de-partenariat.docx.yml",
            "modeles/plateforme-de-mobilite-rurale",
            "etudes-de-cas/plateforme-mobilite-creuse",
            "etudes-de-cas/garage-solidaire-redon",
            "etudes-de-cas/transport-a-la-demande-lozere",
            "etudes-de-cas/plateforme-fermee-millau",
            "fiches-pratiques/conduire-une-recherche-action");

    @Autowired
    private PublishedKits published;

    @BeforeEach
    void starterContent() throws IOException {
        Path into = content().resolve("fonds-de-depart");
        if (Files.exists(into)) {
            return;
        }
        for (String name : NEEDED) {
            Path from = Path.of("content", name);
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = into.resolve(Path.of("content").relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        library.reconcile();
    }

    /// One of the two.
    protected Kit kit(String id) {
        return published.of(library.byId(new ResourceId(id)).orElseThrow()).orElseThrow();
    }

    /// Where the collection shows a resource.
    protected String slug(String id) {
        return library.byId(new ResourceId(id)).orElseThrow().slug();
    }
}
