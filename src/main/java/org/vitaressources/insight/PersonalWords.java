package org.vitaressources.insight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.PrivacyCheck;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// Tells words that may say who a person is: such a query is not counted at all. It prefers to lose a
/// statistic to keeping a name; what it lets through is shown only when many asked it on several days.
@Component
class PersonalWords {
    /// Digits with at most one sign between them: numbers of people, accounts, telephones; postcodes and
    /// years are shorter.
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[ .,/_()\\u00A0-]{0,2}[0-9])+");
    private static final int SHORTEST_NUMBER = 6;
    private static final Pattern YEARS = Pattern.compile("(?:19|20)[0-9]{2}(?:[^0-9]+(?:19|20)[0-9]{2})*");
    private static final Pattern CORSICAN = Pattern.compile("\\b[12][ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?2[ab]\\b");
    private static final Pattern PLATE = Pattern.compile("\\b[a-z]{2}[ -]?[0-9]{3}[ -]?[a-z]{2}\\b");
    private static final Pattern STREET = Pattern.compile(
            "\\b[0-9]{1,4} ?(?:bis |ter |quater )?,? ?(?:rue|avenue|av|boulevard|bd|place|chemin|impasse|allee|route|quai|square|cours|"
                    + "passage|faubourg|venelle|sentier|residence) ");
    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:monsieur|madame|mademoiselle|mme|mlle|mr|docteur|dr|maitre)\\.? [\\p{L}]{2,}|(?:^| )m\\. ?[\\p{L}]{2,}");
    /// Letters and digits mixed: a key, a code, a name of an account.
    private static final Pattern CODE = Pattern.compile("(?=\\S*[0-9])(?=\\S*\\p{L})\\S{16,}");

    private static final Set<String> NAMES = names();
    private static final Set<String> SAINTS = Set.of("saint", "sainte", "st", "ste");
    private static final Set<String> LITTLE_WORDS = Set.of(
            ("a au aux avec ce ces cette chez comment dans de des du elle en entre est et il ils je la le les leur lui ma mais mes "
                            + "mon ne nos notre nous ou par pas plus pour quand que quel quelle qui quoi sa sans se ses si "
                            + "son sur ta te tes toi ton tous tout tu un une vers vos votre vous")
                    .split(" "));

    private final Vocabularies vocabularies;
    private volatile Known known = new Known("", Set.of());

    PersonalWords(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    private record Known(String version, Set<String> words) {}

    /// Whether these words may say who a person is.
    boolean areIn(AskedWords asked) {
        String words = asked.shown();
        return words.indexOf('@') >= 0
                || words.contains("arobase")
                || words.contains("://")
                || !PrivacyCheck.of(words).isEmpty()
                || !PrivacyCheck.of(words.toUpperCase(java.util.Locale.ROOT)).isEmpty()
                || holdsNumber(words)
                || CORSICAN.matcher(words).find()
                || PLATE.matcher(words).find()
                || CODE.matcher(words).find()
                || STREET.matcher(asked.key() + " ").find()
                || TITLE.matcher(words).find()
                || TITLE.matcher(asked.key()).find()
                || holdsName(asked.key());
    }

    private static boolean holdsNumber(String words) {
        Matcher numbers = NUMBER.matcher(words);
        while (numbers.find()) {
            String number = numbers.group();
            long digits = number.chars().filter(Character::isDigit).count();
            if (digits >= SHORTEST_NUMBER && !YEARS.matcher(number).matches()) {
                return true;
            }
        }
        return false;
    }

    /// A given name beside a word that nobody in this field would use.
    private boolean holdsName(String key) {
        List<String> words = List.of(key.split(" "));
        for (int i = 0; i < words.size(); i++) {
            boolean saint = i > 0 && SAINTS.contains(words.get(i - 1));
            if (NAMES.contains(words.get(i)) && !saint && (isStrange(words, i + 1) || isStrange(words, i - 1))) {
                return !(vocabularies.territories().named(key) instanceof TerritoryLookup.Found);
            }
        }
        return false;
    }

    private boolean isStrange(List<String> words, int place) {
        if (place < 0 || place >= words.size()) {
            return false;
        }
        String word = words.get(place);
        boolean little = word.length() < 3 || LITTLE_WORDS.contains(word) || !word.matches("\\p{L}+");
        return !little && !fieldWords().contains(word);
    }

    private Set<String> fieldWords() {
        String version = vocabularies.answersVersion();
        Known last = known;
        if (!last.version().equals(version)) {
            last = new Known(version, wordsOfTheField());
            known = last;
        }
        return last.words();
    }

    private Set<String> wordsOfTheField() {
        Set<String> words = new HashSet<>();
        for (SchemeName scheme : SchemeName.values()) {
            for (Concept concept : vocabularies.scheme(scheme).all()) {
                add(concept.label(), words);
                concept.synonyms().forEach(synonym -> add(synonym, words));
            }
        }
        vocabularies.acronyms().forEach(acronym -> {
            add(acronym.form(), words);
            acronym.expansions().forEach(expansion -> add(expansion, words));
        });
        vocabularies.synonyms().forEach(synonym -> {
            add(synonym.typed(), words);
            add(synonym.found(), words);
        });
        words.removeAll(NAMES);
        return Set.copyOf(words);
    }

    private static void add(String text, Set<String> words) {
        AskedWords.of(text).ifPresent(asked -> words.addAll(List.of(asked.key().split(" "))));
    }

    private static Set<String> names() {
        InputStream bytes = Objects.requireNonNull(PersonalWords.class.getResourceAsStream("given-names.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
