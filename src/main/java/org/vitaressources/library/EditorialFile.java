package org.vitaressources.library;

/// A file of `content/vocabulaires` at a moment.
///
/// @param name without extension
/// @param text empty when there is none
/// @param sum SHA-256 of its bytes, lower-case hexadecimal; empty when there is none
public record EditorialFile(String name, String text, String sum) {
    /// Makes sure that it is what somebody saw.
    ///
    /// @throws EditorialFileChanged when it is another one
    public void mustBe(String seen) {
        if (!sum.equals(seen)) {
            throw new EditorialFileChanged(this);
        }
    }
}
