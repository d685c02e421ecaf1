package org.vitaressources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.mail.PostedLetter.State;
import org.vitaressources.whole.People;
import org.vitaressources.whole.WholeSite;

/// Letters through a real server.
class PostmanIntegrationTests extends WholeSite {
    @Autowired
    private Outbox outbox;

    @Autowired
    private StoredOutbox stored;

    @Autowired
    private Postman postman;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sendsTextAndHtmlThatSayTheSameInTheLanguageOfTheReader() throws Exception {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String to = People.freshAddress();
            outbox.post(Letter.to(to, language, "registration", "Camille <b>")
                    .opening("http://localhost/inscription/abc?x=1&y=2"));
            deliverAll();
            MimeMessage message = received(to).getFirst();
            assertThat(message.getSubject())
                    .isEqualTo(
                            language.equals(Locale.FRENCH)
                                    ? "Confirmez votre inscription à VITA ressources"
                                    : "Confirm your registration at VITA ressources");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            MimeMultipart alternatives = alternatives(message);
            String plain = (String) alternatives.getBodyPart(0).getContent();
            assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
            String html = (String) alternatives.getBodyPart(1).getContent();
            assertThat(plain)
                    .contains("Camille <b>", "http://localhost/inscription/abc?x=1&y=2")
                    .doesNotContain("[#", "[(", "??");
            assertThat(Jsoup.parse(html).select("a[href]").eachAttr("href"))
                    .containsExactly("http://localhost/inscription/abc?x=1&y=2");
            assertThat(Jsoup.parse(html).text()).contains("Camille <b>").doesNotContain("??");
            assertThat(Jsoup.parse(html).select("html").attr("lang")).isEqualTo(language.getLanguage());
            // Each paragraph of the one is in the other.
            Arrays.stream(plain.replace("\r", "").split("\n\n"))
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.contains("http") && !paragraph.startsWith("--"))
                    .forEach(paragraph -> assertThat(
                                    Jsoup.parse(html).wholeText().replace("\r", ""))
                            .contains(paragraph));
        }
    }

    @Test
    void everyLetterHasItsWordsInBothLanguages() {
        List<String> names = LettersOfTheSite.names();
        assertThat(names).hasSizeGreaterThan(15);
        for (String name : names) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                String to = People.freshAddress();
                outbox.post(
                        Letter.to(to, language, name, "Camille", 30L, 5L, 2L).leadingTo("http://localhost/x"));
                PostedLetter letter = outbox.to(to).getFirst();
                assertThat(letter.subject()).as(name + language).isNotBlank().doesNotContain("{", "??");
                assertThat(letter.plain())
                        .as(name + language)
                        .hasSizeGreaterThan(150)
                        .doesNotContain("{", "??");
            }
        }
    }

    @Test
    void keepsALetterOnlyIfWhatItTellsOfHappened() {
        String to = People.freshAddress();
        transaction.executeWithoutResult(status -> {
            outbox.post(Letter.to(to, Locale.FRENCH, "welcome", "Camille"));
            status.setRollbackOnly();
        });
        assertThat(outbox.to(to)).isEmpty();
    }

    @Test
    void keepsALetterBackForAWhileInWhichItMayBeCalledBack() {
        String to = People.freshAddress();
        Letter letter = Letter.to(to, Locale.FRENCH, "welcome", "Camille");
        outbox.post(letter.waiting("premier", Duration.ofMinutes(5)));
        outbox.post(letter.waiting("second", Duration.ofMinutes(5)));
        deliverAll();
        assertThat(outbox.to(to)).extracting(PostedLetter::state).containsOnly(State.WAITING);
        assertThat(outbox.recall("premier")).isOne();
        assertThat(outbox.recall("inconnu")).isZero();
        clock.pass(Duration.ofMinutes(5));
        assertThat(outbox.recall("second")).as("it is about to leave").isZero();
        deliverAll();
        assertThat(outbox.to(to))
                .singleElement()
                .extracting(PostedLetter::state)
                .isEqualTo(State.SENT);
    }

    @Test
    void forgetsTheTextOfAConfidentialLetterOnceItIsSent() {
        String confidential = People.freshAddress();
        String open = People.freshAddress();
        outbox.post(Letter.to(confidential, Locale.FRENCH, "password.reset", "Camille")
                .opening("http://localhost/mot-de-passe/secret"));
        outbox.post(Letter.to(open, Locale.FRENCH, "welcome", "Camille").leadingTo("http://localhost/compte"));
        assertThat(outbox.to(confidential).getFirst().plain()).contains("/mot-de-passe/secret");
        deliverAll();
        assertThat(outbox.to(confidential).getFirst().state()).isEqualTo(State.SENT);
        assertThat(outbox.to(confidential).getFirst().plain()).isEmpty();
        assertThat(outbox.to(confidential).getFirst().html()).isEmpty();
        assertThat(outbox.to(open).getFirst().plain()).contains("http://localhost/compte");
    }

    @Test
    void triesAgainLaterAndLaterWhenTheServerIsAwayAndGivesUpAfterThreeDays() throws Exception {
        String to = People.freshAddress();
        deliverAll();
        outbox.post(Letter.to(to, Locale.FRENCH, "welcome", "Camille"));
        POST_OFFICE.getSmtp().stopService();
        try {
            postman.deliver();
            postman.deliver();
            PostedLetter once = outbox.to(to).getFirst();
            assertThat(once.state()).isEqualTo(State.WAITING);
            assertThat(once.attempts()).as("not again before the wait is over").isEqualTo(1);
            assertThat(once.failure()).isNotEmpty();
        } finally {
            POST_OFFICE.start();
        }
        jdbc.sql("update mail.letters set attempts = 8, next_attempt = posted where recipient = :to and attempts = 1")
                .param("to", to)
                .update();
        clock.pass(Duration.ofMinutes(2));
        outOfReach(() -> postman.deliver());
        assertThat(outbox.to(to).getFirst().state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void bearsTheSameIdentityAtEveryTry() throws Exception {
        String to = People.freshAddress();
        outbox.post(Letter.to(to, Locale.FRENCH, "welcome", "Camille"));
        deliverAll();
        // Killed after the server took it and before that was noted.
        jdbc.sql("update mail.letters set state = 'WAITING' where recipient = :to")
                .param("to", to)
                .update();
        deliverAll();
        assertThat(received(to)).hasSize(2);
        assertThat(received(to).get(0).getMessageID())
                .isEqualTo(received(to).get(1).getMessageID())
                .contains(outbox.to(to).getFirst().id());
    }

    @Test
    void noNameOrSubjectBeginsAnotherHeader() throws Exception {
        String to = People.freshAddress();
        outbox.post(Letter.to(to, Locale.FRENCH, "invitation", "Mal\r\nBcc: tous@exemple.test\r\n\r\nBonjour"));
        deliverAll();
        MimeMessage message = received(to).getFirst();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getHeaders(message)).doesNotContain("\nBcc:");
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    /// All that waits, also what other tests wrote.
    private void deliverAll() {
        while (!stored.due(1).isEmpty()) {
            postman.deliver();
        }
    }

    private void outOfReach(Runnable work) {
        POST_OFFICE.getSmtp().stopService();
        try {
            work.run();
        } finally {
            POST_OFFICE.start();
        }
    }

    private static List<MimeMessage> received(String to) {
        return Arrays.stream(POST_OFFICE.getReceivedMessages())
                .filter(message -> isTo(message, to))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String to) {
        try {
            return message.getAllRecipients()[0].toString().equals(to);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart alternatives(MimeMessage message) throws Exception {
        Object content = message.getContent();
        while (content instanceof MimeMultipart parts && !parts.getContentType().contains("alternative")) {
            BodyPart first = parts.getBodyPart(0);
            content = first.getContent();
        }
        return (MimeMultipart) content;
    }
}
