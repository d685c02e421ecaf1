package org.vitaressources.notebooks;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptFilesUser;

/// The bytes of the files of every entry on its way, and of the texts that corrections began from.
@Component
class FilesOfEntries implements KeptFilesUser {
    private static final Pattern SHA_256 = Pattern.compile("\"([0-9a-f]{64})\"");

    private final JdbcClient jdbc;

    FilesOfEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> needed() {
        Set<String> needed = new HashSet<>();
        jdbc.sql("select draft, base from notebooks.entries").query(row -> {
            needed.add(row.getString("base"));
            // Whatever looks like one in a text is kept too: better one too many.
            Matcher sums = SHA_256.matcher(row.getString("draft"));
            while (sums.find()) {
                needed.add(sums.group(1));
            }
        });
        needed.remove("");
        return needed;
    }
}
