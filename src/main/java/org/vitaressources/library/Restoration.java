package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.DatabaseConfiguration.Database;

/// Notices that the database is another than the one that served before, and says what it held that no file does. A
/// mark beside the index tells a lost database from a first start.
@Component
class Restoration {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final String IDENTITY = "identity";
    private static final String LOST_AT = "lost-at";
    private static final String SET_ASIDE = "set-aside";
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final JdbcClient jdbc;
    private final Clock clock;

    Restoration(JdbcClient jdbc, Database database, LibraryProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        Path mark = properties.index().resolve("catalogue");
        if (recall(IDENTITY).isEmpty()) {
            String identity = UUID.randomUUID().toString();
            if (Files.exists(mark) || database.setAside().isPresent()) {
                remember(LOST_AT, clock.instant().toString());
                database.setAside().ifPresent(name -> remember(SET_ASIDE, name));
            }
            remember(IDENTITY, identity);
            write(mark, identity);
        } else if (Files.notExists(mark)) {
            write(mark, recall(IDENTITY).orElseThrow());
        }
    }

    Optional<String> notice() {
        return recall(LOST_AT)
                .map(Instant::parse)
                .filter(lost -> lost.plus(SHOWN).isAfter(clock.instant()))
                .map(lost -> """
                        La base de données manquait ou était endommagée au démarrage du %s ; une nouvelle a été créée.%s \
                        Aucun contenu n'est perdu. N'ont pas pu être rétablies : les anciennes adresses des ressources \
                        renommées, les identités des fichiers isolés qui avaient été déplacés, les dates d'arrivée \
                        dans le fonds.\
                        """.formatted(
                                DATE.format(lost.atZone(ZoneId.systemDefault())),
                                recall(SET_ASIDE)
                                        .map(" L'ancienne est mise de côté sous « %s »."::formatted)
                                        .orElse("")));
    }

    void acknowledge() {
        jdbc.sql("delete from library.memory where name = ?").param(LOST_AT).update();
    }

    private Optional<String> recall(String name) {
        return jdbc.sql("select written from library.memory where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    private void remember(String name, String written) {
        jdbc.sql("insert into library.memory (name, written) values (?, ?)")
                .params(name, written)
                .update();
    }

    private static void write(Path mark, String identity) {
        try {
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, identity + "\n");
        } catch (IOException e) {
            // Without the mark a lost database would pass for a first start: a pity, not a failure.
            LOG.warn("Impossible d'écrire {}", mark, e);
        }
    }
}
