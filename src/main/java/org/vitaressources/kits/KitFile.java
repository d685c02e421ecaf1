package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitaressources.library.ResourceId;

/// A kit as a file of a resource, `kit.yml`: the same fields as the forms have, in YAML that a person reads and edits.
/// What it does not know is left aside, so that a newer file still opens. Stated for people in
/// `src/docs/content-format.md`.
final class KitFile {
    /// Name of the file in the folder of its resource.
    static final String NAME = "kit.yml";

    private static final String SESSIONS = "seances";
    private static final String STEPS = "etapes";
    private static final String KIND = "nature";
    private static final String ANSWERS = "reponses";
    private static final String SOURCES = "sources";
    private static final String FILE = "fichier";
    private static final Map<String, String> ANSWER =
            Map.of("texte", "choix", "juste", "juste", "commentaire", "commentaire");
    private static final List<String> ANSWER_KEYS = List.of("texte", "juste", "commentaire");
    /// Fields that are lists in the file, one a line in the form.
    private static final Set<String> LISTS = Set.of("objectifs", "prerequis", "territoires", "secteurs", "auteurs");
    /// What is said of a source without looking at its resource; the other keys are read and written likewise.
    private static final List<String> OF_A_SOURCE = List.of(
            "ressource",
            "document",
            "citation",
            "avant",
            "apres",
            "ancre",
            "adresse",
            "slug",
            "document-titre",
            "titre",
            "auteurs",
            "annee",
            "organisme",
            "licence");

    private KitFile() {}

    /// What a file says.
    ///
    /// @param yaml parsed
    /// @param named gives a part its identity, from its place in the file
    static Outline read(Map<String, Object> yaml, Function<String, PartId> named) {
        Map<String, String> sheet = fields(yaml, KitFields.ofTheKit());
        List<Session> sessions = new ArrayList<>();
        int left = KitEditing.MOST_PARTS;
        for (Map<?, ?> written : maps(yaml.get(SESSIONS))) {
            List<Step> steps = new ArrayList<>();
            String place = String.valueOf(sessions.size() + 1);
            for (Map<?, ?> step : maps(written.get(STEPS))) {
                PartId id = named.apply(place + "." + (steps.size() + 1));
                if (left-- > 0) {
                    StepKind.byWord(text(step.get(KIND)))
                            .ifPresent(kind -> steps.add(new Step(id, kind, 1, fields(step, kind))));
                }
            }
            sessions.add(new Session(named.apply(place), 1, fields(written, KitFields.ofASession()), steps));
        }
        return new Outline("", "", sheet, sessions);
    }

    /// A kit as its file says it.
    ///
    /// @param notes with what only the trainer sees
    static Map<String, Object> of(Kit kit, boolean notes) {
        Map<String, Object> yaml = written(kit.fields(), KitFields.ofTheKit());
        yaml.put(
                SESSIONS,
                kit.sessions().stream().map(session -> session(session, notes)).toList());
        return yaml;
    }

    private static Map<String, Object> session(Session session, boolean notes) {
        Map<String, Object> yaml = written(session.fields(), KitFields.ofASession());
        yaml.put(
                STEPS,
                session.steps().stream()
                        .filter(step -> notes || !step.isForTheTrainerAlone())
                        .map(step -> step(step, notes))
                        .toList());
        return yaml;
    }

    private static Map<String, Object> step(Step step, boolean notes) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put(KIND, step.kind().word());
        yaml.putAll(written(
                step.fields(),
                KitFields.of(step.kind()).stream()
                        .filter(name -> !name.contains("."))
                        .filter(name -> notes || !name.equals("notes"))
                        .toList()));
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 1; i <= KitFields.MOST_CHOICES; i++) {
            Map<String, Object> answer = new LinkedHashMap<>();
            for (String key : ANSWER_KEYS) {
                put(answer, key, step.field(ANSWER.get(key) + "." + i));
            }
            if (answer.containsKey("texte")) {
                answers.add(answer);
            }
        }
        List<Map<String, Object>> sources = new ArrayList<>();
        for (int rank = 1; rank <= step.sources().size(); rank++) {
            sources.add(source(step.fields(), rank));
        }
        put(yaml, FILE, step.field(StepFile.NAME));
        if (!answers.isEmpty()) {
            yaml.put(ANSWERS, answers);
        }
        if (!sources.isEmpty()) {
            yaml.put(SOURCES, sources);
        }
        return yaml;
    }

    private static Map<String, Object> source(Map<String, String> fields, int rank) {
        Map<String, String> own = new LinkedHashMap<>();
        OF_A_SOURCE.forEach(key -> own.put(key, fields.getOrDefault("source." + rank + "." + key, "")));
        return written(own, OF_A_SOURCE);
    }

    private static Map<String, String> fields(Map<?, ?> yaml, StepKind kind) {
        Map<String, String> fields = fields(yaml, KitFields.of(kind));
        List<Map<?, ?>> answers = maps(yaml.get(ANSWERS));
        for (int i = 1; i <= Math.min(answers.size(), KitFields.MOST_CHOICES); i++) {
            Map<?, ?> answer = answers.get(i - 1);
            int number = i;
            ANSWER_KEYS.forEach(key -> put(fields, answer, key, ANSWER.get(key) + "." + number));
        }
        if (kind == StepKind.FILE) {
            put(fields, yaml, FILE, StepFile.NAME);
        }
        List<Map<?, ?>> sources = maps(yaml.get(SOURCES)).stream()
                .filter(source -> isResource(text(source.get(OF_A_SOURCE.getFirst()))))
                .toList();
        for (int rank = 1; rank <= Math.min(sources.size(), kind.sources()); rank++) {
            Map<?, ?> source = sources.get(rank - 1);
            String prefix = "source." + rank + ".";
            OF_A_SOURCE.forEach(key -> put(fields, source, key, prefix + key));
        }
        return fields;
    }

    /// Whether it could be the identity of a resource at all.
    static boolean isResource(String written) {
        try {
            return !new ResourceId(written.strip()).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> fields(Map<?, ?> yaml, List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        names.forEach(name -> put(fields, yaml, name, name));
        return fields;
    }

    private static void put(Map<String, String> fields, Map<?, ?> yaml, String key, String name) {
        String value = text(yaml.get(key));
        String kept = name.startsWith("source.") ? value.strip() : KitFields.calm(name, value);
        if (!kept.isEmpty()) {
            fields.put(name, kept.length() > KitFields.LONGEST_TEXT ? kept.substring(0, KitFields.LONGEST_TEXT) : kept);
        }
    }

    private static Map<String, Object> written(Map<String, String> fields, List<String> names) {
        Map<String, Object> yaml = new LinkedHashMap<>();
        names.forEach(name -> put(yaml, name, fields.getOrDefault(name, "")));
        return yaml;
    }

    private static void put(Map<String, Object> yaml, String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (key.equals(KitFields.MINUTES)) {
            yaml.put(key, Integer.valueOf(value));
        } else if (LISTS.contains(key)) {
            yaml.put(
                    key,
                    value.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        } else {
            yaml.put(key, value);
        }
    }

    private static List<Map<?, ?>> maps(@org.jspecify.annotations.Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        if (value == null || value instanceof Map) {
            return "";
        }
        return value instanceof List<?> list
                ? list.stream().map(KitFile::text).collect(Collectors.joining("\n"))
                : String.valueOf(value);
    }
}
