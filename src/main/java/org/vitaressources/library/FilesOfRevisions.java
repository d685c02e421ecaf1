package org.vitaressources.library;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The bytes of every state of every resource are needed for good.
@Component
class FilesOfRevisions implements KeptFilesUser {
    private final JdbcClient jdbc;

    FilesOfRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> needed() {
        return new HashSet<>(jdbc.sql("select distinct sha256 from library.revision_files")
                .query(String.class)
                .list());
    }
}
