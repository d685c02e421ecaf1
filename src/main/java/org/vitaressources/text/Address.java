package org.vitaressources.text;

import java.util.List;

/// Where in a document a passage stands, as a person would cite it.
public sealed interface Address {
    /// The anchor of the passage in the reading view (`page-12`, `diapo-4`, `feuille-2`, `section-partenaires`);
    /// unique in its document when the document gives it an ordinal where two would be equal.
    String anchor();

    /// A page of a PDF, from 1.
    record Page(int number) implements Address {
        @Override
        public String anchor() {
            return "page-" + number;
        }
    }

    /// A slide of a presentation, from 1.
    record Slide(int number) implements Address {
        @Override
        public String anchor() {
            return "diapo-" + number;
        }
    }

    /// A sheet of a workbook, from 1.
    record Sheet(int number, String name) implements Address {
        @Override
        public String anchor() {
            return "feuille-" + number;
        }
    }

    /// A section of a text with headings.
    ///
    /// @param path headings from the outermost to its own; empty for what stands before the first heading
    /// @param anchor anchor of its own heading, `debut` when the path is empty
    record Section(List<String> path, String anchor) implements Address {}

    /// A place inside a file packed in another (a member of a ZIP, an attachment of a mail).
    ///
    /// @param name path of the member in its container
    /// @param ordinal its rank in the container, from 1
    /// @param within where in that member
    record Member(String name, int ordinal, Address within) implements Address {
        @Override
        public String anchor() {
            return "fichier-" + ordinal + "-" + within.anchor();
        }
    }
}
