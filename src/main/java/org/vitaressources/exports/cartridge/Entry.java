package org.vitaressources.exports.cartridge;

import java.util.List;

/// A line of the table of contents of a cartridge, with the resource that it leads to.
///
/// @param id of the resource; of a group, of the group alone
/// @param path of its file in the cartridge; empty for a group
/// @param inside what a group holds
record Entry(String id, String title, Type type, String path, List<Entry> inside) {
    /// What it is.
    enum Type {
        GROUP(""),
        PAGE("webcontent"),
        /// A page that learners do not get.
        NOTES("webcontent"),
        LINK("imswl_xmlv1p1"),
        TEST("imsqti_xmlv1p2/imscc_xmlv1p1/assessment");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /// Its name in a manifest.
        String word() {
            return word;
        }
    }

    Entry {
        inside = List.copyOf(inside);
    }

    static Entry of(String id, String title, Type type, String path) {
        return new Entry(id, title, type, path, List.of());
    }
}
