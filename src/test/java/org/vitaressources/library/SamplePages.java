package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.MessageSource;
import org.vitaressources.text.Markdown;

/// What tests of other packages need of this one: static pages in a folder of their own, addresses in words.
public final class SamplePages {
    private SamplePages() {}

    public static StaticPages of(Markdown markdown) {
        try {
            Path folder = Files.createTempDirectory("vita-pages");
            Files.createDirectories(folder.resolve("pages"));
            for (String name : List.of("a-propos", "accessibilite", "mentions-legales", "contribuer")) {
                Files.writeString(folder.resolve("pages").resolve(name + ".md"), "# Page " + name + "\n\nTexte.\n");
            }
            return new StaticPages(new ContentFolder(new LibraryProperties(folder, folder, folder)), markdown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AddressLabels labels(MessageSource messages) {
        return new AddressLabels(messages);
    }
}
