package org.vitaressources.exports.html;

import java.util.Optional;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Original;

/// Where things are in a form: what links and pictures of its pages lead to.
public interface Surroundings {
    /// Address of the entry of a reference, relative to the page; empty when none is shown.
    String reference(int number);

    /// Address of a picture, relative to the page; nothing when it cannot be had in this form.
    Optional<String> picture(Original file);

    /// What is said of a picture to who does not see it.
    default String alternative(Block.Picture picture) {
        return picture.alternative();
    }

    /// Address of a file, relative to the page when it goes along, else where it is on the site; empty when it has
    /// none.
    default String original(Original file) {
        return file.address();
    }
}
