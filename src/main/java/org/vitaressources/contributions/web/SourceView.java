package org.vitaressources.contributions.web;

import java.util.List;
import org.vitaressources.library.Titled;

/// The practice that a draft says it comes from.
///
/// @param offered the form asks for it
/// @param said something is said of it
/// @param written what the control shows: the title of the source, or what was typed
/// @param path of the page of the source, empty when it is not known
/// @param candidates resources that what was typed may mean
/// @param adapted what the control of `adapte-de` shows
record SourceView(boolean offered, boolean said, String written, String path, List<Titled> candidates, String adapted) {
    /// Something was typed that is no resource.
    public boolean unknown() {
        return !written.isBlank() && path.isEmpty();
    }
}
