package org.vitaressources.library;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/// What the pool does when H2 gives its file up: after one write that failed, on a full disk say, H2 closes the file
/// for
/// good and its connections still look alive. They are dropped, so that the next one opens the file again: for reading
/// at once, for writing when there is room.
final class LostDatabase implements SQLExceptionOverride {
    /// H2's codes: general error (the write itself), file read and write errors, database closed.
    private static final Set<Integer> LOST = Set.of(50000, 90028, 90031, 90098);

    private LostDatabase() {}

    /// Has the pool notice it; a connection that waited is tried before it is lent.
    static void noticedBy(HikariDataSource pool) {
        pool.setExceptionOverride(new LostDatabase());
        pool.setConnectionTestQuery("select 1");
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return LOST.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
