package org.vitaressources.kits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptFilesUser;

/// The bytes of the files of every step, also of those that can still be put back.
@Component
class FilesOfKits implements KeptFilesUser {
    private static final Pattern SHA_256 = Pattern.compile("\"([0-9a-f]{64})\"");

    private final JdbcClient jdbc;

    FilesOfKits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> needed() {
        Set<String> needed = new HashSet<>();
        for (String column :
                List.of("fields from kits.parts", "former from kits.changes", "latter from kits.changes")) {
            jdbc.sql("select " + column + " where " + column.replaceFirst(" .*", "") + " like '%fichier.somme%'")
                    .query(row -> {
                        // Whatever looks like one in a text is kept too: better one too many.
                        Matcher sums = SHA_256.matcher(row.getString(1));
                        while (sums.find()) {
                            needed.add(sums.group(1));
                        }
                    });
        }
        return needed;
    }
}
