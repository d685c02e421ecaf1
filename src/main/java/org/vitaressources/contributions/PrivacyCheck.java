package org.vitaressources.contributions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.contributions.PersonalDetail.Kind;

/// Looks for what may say who a person is, so that the author confirms or masks each place before anybody else reads
/// it. It prefers a question too many to a person exposed; numbers with a key are asked about only when the key is
/// right.
public final class PrivacyCheck {
    /// Longest text that is looked at, characters.
    static final int LONGEST = 2_000_000;

    private static final String SPACE = "[ \\u00A0\\u202F.-]?";
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:(?:\\+|00)33" + SPACE + "(?:\\(0\\)" + SPACE
            + ")?|0)[1-9](?:" + SPACE + "[0-9]{2}){4}(?![0-9])");
    /// Sex, year, month, département and commune, order, key. Article R. 161-1 of the social security code.
    private static final Pattern NATIONAL = Pattern.compile("(?<![0-9])([1-478])" + SPACE + "([0-9]{2})" + SPACE
            + "([0-9]{2})" + SPACE + "([0-9]{2}|2[ABab])" + SPACE + "([0-9]{3})" + SPACE + "([0-9]{3})" + SPACE
            + "([0-9]{2})(?![0-9])");
    private static final Pattern BANK =
            Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?:[ \\u00A0]?[A-Z0-9]{4}){3,7}(?:[ \\u00A0]?[A-Z0-9]{1,3})?\\b");
    private static final Pattern POSTAL = Pattern.compile(
            "(?<![0-9,.])[0-9]{1,4}(?:[ \\u00A0]?(?:bis|ter|quater))?,?[ \\u00A0](?:rue|avenue|av\\.|boulevard|bd|place|"
                    + "chemin|impasse|all\\u00E9e|route|quai|square|cours|passage|faubourg|venelle|sentier|"
                    + "lotissement|r\\u00E9sidence)[ \\u00A0][^\\n.;:!?()]{2,60}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BIRTH = Pattern.compile(
            "\\bn(?:\\u00E9|\\u00E9e|e|ee)(?:\\(e\\)|\u00B7e)?[ \\u00A0]le[ \\u00A0][0-9]{1,2}(?:er)?[ /.-][0-9\\p{L}]{1,9}[ /.-](?:19|20)?[0-9]{2}\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String CAPITALISED = "\\p{Lu}[\\p{Ll}\u2019'-]{1,20}(?:-\\p{Lu}[\\p{Ll}]{1,20})?";
    private static final Pattern NAME =
            Pattern.compile("\\b(?:(?:M\\.|MM\\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle)[ \\u00A0]"
                    + CAPITALISED + "(?:[ \\u00A0](?:\\p{Lu}{2,20}|" + CAPITALISED + "))?|" + CAPITALISED
                    + "[ \\u00A0](?:\\p{Lu}{2,20}|\\p{Lu})(?!\\p{L}))");
    /// Words that begin a sentence, capitalised before an acronym.
    private static final Set<String> NO_FIRST_NAME = Set.of(
            ("Le La Les Un Une Des Du De Au Aux En Par Pour Avec Sans Et Ou Son Sa Ses Ce Cet Cette Ces Chaque Notre Votre "
                            + "Leur Nos Vos Leurs Plan Dispositif Contrat Loi Code Article Annexe Partie Phase Axe Lot "
                            + "Mission Maison Projet Groupe Association Cap")
                    .split(" "));
    private static final Pattern SENSITIVE = Pattern.compile(
            "\\b(?:b\\u00E9n\\u00E9ficiaire|salari\\u00E9\\S{0,6}en insertion|en insertion|demandeu(?:r|se)s? d.emploi|"
                    + "ch\\u00F4meu(?:r|se)|allocataire|(?-i:(?:RSA|ASS|AAH|RQTH)\\b)|handicap|sant\\u00E9|maladi|malade|d\\u00E9press|"
                    + "addict|alcool|toxicoman|hospitalis|surendett|dettes?|incarc|d\\u00E9tention|prison|"
                    + "main de justice|titre de s\\u00E9jour|r\\u00E9fugi|sans[- ]papiers|sans[- ]abri|h\\u00E9berg|"
                    + "violences?|divorc|enceinte|tutelle|curatelle|illettr)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE =
            Pattern.compile("[^.!?\\n]{1,1000}(?:\\.(?!\\s|$)[^.!?\\n]{0,1000}|(?<=\\bM)\\.[^.!?\\n]{0,1000}){0,8}");

    private PrivacyCheck() {}

    /// What is found, in the order of the text; of two that overlap, the first kind that found it.
    public static List<PersonalDetail> of(String text) {
        String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<PersonalDetail> found = new ArrayList<>();
        if (looked.indexOf('@') >= 0) {
            find(EMAIL, Kind.EMAIL, looked, words -> true, found);
        }
        if (looked.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            numbers(looked, found);
        }
        names(looked, found);
        found.sort(Comparator.comparingInt(PersonalDetail::start));
        return found;
    }

    private static void numbers(String looked, List<PersonalDetail> found) {
        find(NATIONAL, Kind.NATIONAL_NUMBER, looked, PrivacyCheck::isNationalNumber, found);
        find(BANK, Kind.BANK_ACCOUNT, looked, PrivacyCheck::isBankAccount, found);
        find(PHONE, Kind.PHONE, looked, words -> true, found);
        find(BIRTH, Kind.BIRTH_DATE, looked, words -> true, found);
        find(POSTAL, Kind.POSTAL_ADDRESS, looked, words -> true, found);
    }

    private static void find(
            Pattern pattern, Kind kind, String text, Predicate<String> right, List<PersonalDetail> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (right.test(matcher.group())) {
                add(new PersonalDetail(kind, matcher.start(), matcher.end(), matcher.group()), found);
            }
        }
    }

    private static void names(String text, List<PersonalDetail> found) {
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            if (!SENSITIVE.matcher(sentence.group()).find()) {
                continue;
            }
            Matcher name = NAME.matcher(sentence.group());
            while (name.find()) {
                if (NO_FIRST_NAME.contains(name.group().split("[ \\u00A0]", 2)[0])) {
                    continue;
                }
                int from = sentence.start() + name.start();
                add(
                        new PersonalDetail(
                                Kind.NAME_IN_CONTEXT, from, from + name.group().length(), name.group()),
                        found);
            }
        }
    }

    private static void add(PersonalDetail detail, List<PersonalDetail> found) {
        boolean taken = found.stream().anyMatch(other -> detail.start() < other.end() && other.start() < detail.end());
        if (!taken) {
            found.add(detail);
        }
    }

    /// The key is 97 less the remainder of the number by 97; Corsica's letters count as 19 and 18.
    static boolean isNationalNumber(String written) {
        String digits = written.replaceAll("[^0-9A-Za-z]", "").toUpperCase(java.util.Locale.ROOT);
        int month = Integer.parseInt(digits.substring(3, 5));
        if (month == 0 || (month > 12 && month < 20) || (month > 42 && month < 50)) {
            return false;
        }
        String number = digits.substring(0, 13).replace("2A", "19").replace("2B", "18");
        if (!number.matches("[0-9]{13}")) {
            return false;
        }
        return 97 - Long.parseLong(number) % 97 == Long.parseLong(digits.substring(13));
    }

    /// ISO 13616: the first four characters moved to the end, letters as numbers from 10, the remainder by 97 is 1.
    static boolean isBankAccount(String written) {
        String plain = written.replaceAll("[ \\u00A0]", "");
        StringBuilder digits = new StringBuilder();
        for (char c : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
