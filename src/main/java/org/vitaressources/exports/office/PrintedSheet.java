package org.vitaressources.exports.office;

import org.vitaressources.exports.Form;
import org.vitaressources.exports.manuscript.Manuscript;

/// A Word file to print for a day of training: only what has minutes is held on a day.
interface PrintedSheet extends Form {
    @Override
    default String extension() {
        return "docx";
    }

    @Override
    default String mediaType() {
        return DocxFile.MEDIA_TYPE;
    }

    @Override
    default boolean isSheet() {
        return true;
    }

    @Override
    default boolean takes(Manuscript manuscript) {
        return manuscript.minutes() > 0;
    }
}
