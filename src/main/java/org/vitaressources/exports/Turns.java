package org.vitaressources.exports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose turn it is: that of who has waited longest since their last, whatever number of files they want.
final class Turns {
    private static final int MOST = 1_000;

    private final Map<String, Long> last = new HashMap<>();
    private long turn;

    /// The next of those that wait, the oldest first; its owner has had their turn then.
    Optional<ExportJob> next(List<ExportJob> waiting) {
        Optional<ExportJob> next =
                waiting.stream().min(Comparator.comparingLong(job -> last.getOrDefault(job.owner(), 0L)));
        next.ifPresent(job -> {
            if (last.size() > MOST) {
                last.clear();
            }
            last.put(job.owner(), ++turn);
        });
        return next;
    }
}
