package org.vitaressources.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Prints a letter as plain text and as HTML from one pair of templates. An engine of its own, since that of the pages
/// knows HTML alone and links relative to a request.
@Component
@Lazy
class LetterPress {
    /// A printed letter.
    record Printed(String subject, String plain, String html) {}

    private static final int LONGEST_SUBJECT = 300;

    private final MessageSource messages;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterPress(MessageSource messages) {
        this.messages = messages;
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(templates(".html", TemplateMode.HTML));
        engine.addTemplateResolver(templates(".txt", TemplateMode.TEXT));
    }

    Printed print(Letter letter) {
        Locale language = letter.language();
        String subject = oneLine(say(letter, ".subject", ""));
        Context words = new Context(language);
        words.setVariable("subject", subject);
        words.setVariable("paragraphs", paragraphs(say(letter, ".body", "")));
        words.setVariable("quoted", letter.words().lines().toList());
        words.setVariable("items", letter.items());
        words.setVariable("link", letter.link().orElse(""));
        words.setVariable("action", say(letter, ".action", ""));
        words.setVariable("lang", language.getLanguage());
        return new Printed(
                subject,
                engine.process("letter.txt", words).strip() + "\n",
                engine.process("letter.html", words).strip() + "\n");
    }

    private String say(Letter letter, String part, String otherwise) {
        String text = messages.getMessage(
                "mail." + letter.name() + part, letter.arguments().toArray(), otherwise, letter.language());
        return text == null ? otherwise : text;
    }

    private static List<String> paragraphs(String body) {
        return Arrays.stream(body.split("\\|"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /// A subject is a header: a line break in it would begin another.
    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
    }

    private static ClassLoaderTemplateResolver templates(String ending, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(java.util.Set.of("*" + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        return resolver;
    }
}
