package org.vitaressources.contributions;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptFilesUser;

/// The bytes of the files of every draft, also as it was handed in.
@Component
class FilesOfDrafts implements KeptFilesUser {
    private static final Pattern SHA_256 = Pattern.compile("\"([0-9a-f]{64})\"");

    private final JdbcClient jdbc;

    FilesOfDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> needed() {
        Set<String> needed = new HashSet<>();
        for (String table : new String[] {"contributions", "submissions"}) {
            jdbc.sql("select draft from contributions." + table).query(row -> {
                // Whatever looks like one in a text is kept too: better one too many.
                Matcher sums = SHA_256.matcher(row.getString("draft"));
                while (sums.find()) {
                    needed.add(sums.group(1));
                }
            });
        }
        return needed;
    }
}
