package org.vitaressources.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vitaressources.mail.PostedLetter.State;

/// Takes letters from the outbox to the server. A letter counts as sent when the server has taken it: killed in
/// between, it is sent twice under one `Message-ID`, and never lost.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 50;
    /// Between tries; about three days in all.
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private final StoredOutbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final MailProperties properties;
    private final Clock clock;

    Postman(StoredOutbox outbox, ObjectProvider<JavaMailSender> server, MailProperties properties, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.properties = properties;
        this.clock = clock;
    }

    /// Sends what is due. Without a server nothing is tried and letters wait.
    @Scheduled(fixedDelayString = "${vita.mail.every:5s}", initialDelayString = "${vita.mail.every:5s}")
    void deliver() {
        JavaMailSender sender = server.getIfAvailable();
        if (sender != null) {
            outbox.due(AT_ONCE).forEach(letter -> deliver(sender, letter));
        }
    }

    @Scheduled(fixedDelayString = "12h", initialDelayString = "10m")
    void forgetOld() {
        outbox.forgetBefore(clock.instant().minus(properties.kept()));
    }

    private void deliver(JavaMailSender sender, PostedLetter letter) {
        try {
            sender.send(message(sender, letter));
            outbox.sent(letter);
        } catch (MailException | MessagingException e) {
            boolean last = letter.attempts() >= PATIENCE.size();
            Duration wait = PATIENCE.get(Math.min(letter.attempts(), PATIENCE.size() - 1));
            outbox.failed(
                    letter,
                    last ? State.GIVEN_UP : State.WAITING,
                    clock.instant().plus(wait),
                    e.getClass().getSimpleName());
            // Servers quote addresses in their answers: the log names the letter only.
            LOG.warn(
                    "Courriel {} non remis ({}), essai {}{}",
                    letter.id(),
                    e.getClass().getSimpleName(),
                    letter.attempts() + 1,
                    last ? " : abandonné" : "");
        }
    }

    private MimeMessage message(JavaMailSender sender, PostedLetter letter) throws MessagingException {
        MimeMessage message = new SameIdentity(sender.createMimeMessage(), letter.id());
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(properties.from());
        parts.setTo(letter.recipient());
        parts.setSubject(letter.subject());
        parts.setText(letter.plain(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// Keeps its `Message-ID` from one try to the next, so that who receives it twice sees it once.
    private static final class SameIdentity extends MimeMessage {
        private final String identity;

        SameIdentity(MimeMessage message, String identity) {
            super(message.getSession());
            this.identity = identity;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + identity + "@vita-ressources>");
        }
    }
}
