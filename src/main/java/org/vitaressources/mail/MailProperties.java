package org.vitaressources.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the site signs its letters, and how long it remembers them. The server is `spring.mail.host` and its neighbours.
///
/// @param from sender, `VITA ressources <ne-pas-repondre@example.org>`
/// @param kept how long a letter stays in the outbox
@ConfigurationProperties("vita.mail")
record MailProperties(
        @DefaultValue("VITA ressources <ne-pas-repondre@localhost>")
        String from,

        @DefaultValue("30d") Duration kept) {}
