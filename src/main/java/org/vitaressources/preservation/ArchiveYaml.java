package org.vitaressources.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.archive.ArchiveRecord;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/// Records as YAML that people can read: a document each, `---` between them, so that a file is written and read one
/// record at a time whatever its length. Nothing is ever instantiated from what is read: it is texts, numbers, truths,
/// lists and maps, and no record may be larger than a few megabytes.
final class ArchiveYaml {
    private static final int LARGEST_RECORD = 16 << 20;
    private static final int DEEPEST = 20;
    private static final int WIDTH = 120;

    private ArchiveYaml() {}

    /// One record, with its `---`.
    static String document(Map<String, ?> values) {
        return "---\n" + dumper().dump(plain(values));
    }

    /// Reads a file of records, one after the other.
    ///
    /// @param name of the file, for messages
    static void each(String name, InputStream bytes, Consumer<ArchiveRecord> use) throws IOException {
        int number = 0;
        // A decoder of its own, so that bytes that are no UTF-8 are refused rather than replaced.
        try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
            for (Object document : loader().loadAll(reader)) {
                number++;
                if (document != null) {
                    if (!(document instanceof Map<?, ?> map)) {
                        throw new ArchiveFault(name + ", enregistrement " + number + " : ce n’est pas une fiche.");
                    }
                    use.accept(ArchiveRecord.of(name + ", enregistrement " + number, map));
                }
            }
        } catch (CharacterCodingException e) {
            throw new ArchiveFault(name + " n’est pas en UTF-8.", e);
        } catch (YAMLException e) {
            throw new ArchiveFault(name + " ne se lit pas après l’enregistrement " + number + ".", e);
        }
    }

    private static Yaml dumper() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        return new Yaml(new Representer(options), options);
    }

    private static Yaml loader() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST_RECORD);
        return new Yaml(new SafeConstructor(options));
    }

    /// What YAML has words for.
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(key, plain(inner)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(inner -> plain.add(plain(inner)));
            return plain;
        }
        return value instanceof Instant instant ? instant.toString() : value;
    }
}
