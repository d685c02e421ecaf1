package org.vitaressources.library;

import java.util.List;
import org.vitaressources.text.Address;

/// Finds what the collection holds already of a text that comes. The index knows it; the library only says what is
/// asked.
public interface NearCopies {
    /// Resources that say a part of this text in the same words, those with the most of it first.
    ///
    /// @param parts of the text in their order: its pages, its sections
    /// @param limit how many resources
    List<NearCopy> of(List<String> parts, int limit);

    /// Resources with nearly the same title, the nearest first.
    List<Titled> titlesLike(String title, int limit);

    /// A resource with words of the text.
    ///
    /// @param share of the text that it has, 0 to 1
    /// @param parts those that it has words of, in their order
    record NearCopy(ResourceId resource, String slug, String title, double share, List<Part> parts) {
        public NearCopy {
            parts = List.copyOf(parts);
        }
    }

    /// A part of the text, and where the collection has it.
    ///
    /// @param number of the part, from 0
    /// @param share of its words that stand there, 0 to 1
    /// @param document name of the document within the resource, empty for the resource's own text
    /// @param address where in it
    /// @param anchor where that opens
    record Part(int number, double share, String document, Address address, String anchor) {}

    /// A resource with a title like another.
    ///
    /// @param likeness 0 to 1
    record Titled(ResourceId resource, String slug, String title, double likeness) {}
}
