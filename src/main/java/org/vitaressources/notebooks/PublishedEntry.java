package org.vitaressources.notebooks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.vitaressources.library.FileName;
import org.vitaressources.library.Slug;

/// An entry of the collection, as its file says.
///
/// @param name of its file, within the notebook
/// @param slug of its name: what its address and its anchor are made from, as long as the file is called so
/// @param path of its file, relative to the content folder
/// @param sha256 of its file, lower-case hexadecimal
/// @param said what it tells
public record PublishedEntry(String name, String slug, String path, String sha256, EntryDraft said) {
    /// What makes an anchor of a slug.
    public static final String ANCHOR = "entree-";

    /// The slug of a file's name.
    public static String slug(String name) {
        String slug = Slug.of(stem(name));
        return slug.isEmpty() ? "sans-nom" : slug;
    }

    /// Id of its element on the page of the notebook.
    public String anchor() {
        return ANCHOR + slug;
    }

    /// Never blank.
    public String title() {
        return said.title().isBlank() ? FileName.humanised(name) : said.title();
    }

    /// When it happened, when its file says a day.
    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(said.date()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
