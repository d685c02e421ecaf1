package org.vitaressources.batches.tables;

import java.io.IOException;

/// More bytes than a workbook may have.
final class OutOfMeasure extends IOException {
    OutOfMeasure() {
        super("Out of all measure");
    }
}
