package org.vitaressources.transposition;

import java.util.List;
import org.vitaressources.library.SourceReply;

/// What happened to a source between two of its states.
///
/// @param changed as in [SourceNews#changed()]; empty for a withdrawal and a return
record SourceChange(SourceReply.Change kind, List<String> changed) {
    SourceChange {
        changed = List.copyOf(changed);
    }
}
