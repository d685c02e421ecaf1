package org.vitaressources.batches;

import java.util.Set;
import org.vitaressources.library.Change;

/// How a row of one kind of batch is carried out.
interface RowSteps {
    /// Settles what the library will be asked for; nothing of the collection changes.
    ///
    /// @param given places of rows that are carried out together with it
    /// @return begun, or failed
    BatchRow begin(Batch batch, BatchRow row, Set<String> given);

    /// What the library is asked for.
    Change change(Batch batch, BatchRow row);
}
