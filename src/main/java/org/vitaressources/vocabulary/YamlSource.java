package org.vitaressources.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads a file of vocabulary as a tree of nodes with their lines, so that a mistake can be pointed at.
/// Nothing is ever instantiated from it: whatever its tags say, it is text, lists and tables.
final class YamlSource {
    private static final int LARGEST = 256 * 1024;
    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 50;

    private YamlSource() {}

    /// The table at the top of an operator's file.
    static MappingNode read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > LARGEST) {
                throw tooLarge(name);
            }
            byte[] bytes = Files.readAllBytes(file);
            return parse(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new VocabularyMistake(name, 0, "Ce fichier n'est pas en UTF-8 : enregistrez-le dans cet encodage.");
        } catch (IOException e) {
            throw new VocabularyMistake(name, 0, "Ce fichier ne peut pas être lu : vérifiez ses droits d'accès.");
        }
    }

    /// The table at the top of a text that is to become an operator's file.
    static MappingNode sized(String name, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw tooLarge(name);
        }
        return parse(name, text);
    }

    private static VocabularyMistake tooLarge(String name) {
        return new VocabularyMistake(
                name, 0, "Ce fichier dépasse 256 ko : gardez seulement ce que vous changez ou ajoutez.");
    }

    /// The table at the top of a text.
    static MappingNode parse(String name, String text) {
        Node top;
        try {
            top = yaml().compose(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new VocabularyMistake(name, line, explained(String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            throw new VocabularyMistake(name, 0, explained(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            throw new VocabularyMistake(name, 0, "Ce fichier emboîte trop de niveaux : limitez-vous à cinq.");
        }
        if (top == null) {
            return new MappingNode(Tag.MAP, new ArrayList<>(), DumperOptions.FlowStyle.BLOCK);
        }
        if (top instanceof MappingNode table) {
            return table;
        }
        throw new VocabularyMistake(
                name,
                top.getStartMark().getLine() + 1,
                "Ce fichier doit commencer par une clé, « concepts : » (ou « sigles : », « synonymes : » pour ceux-ci).");
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST);
        options.setAllowRecursiveKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Resolver());
    }

    private static String explained(String problem) {

        if (problem.contains("tab") || problem.contains("\\t")) {
            return "Une tabulation est écrite ici : remplacez-la par des espaces.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "Deux-points inattendus : mettez le texte entier entre guillemets s'il en contient.";
        }
        if (problem.contains("alias") || problem.contains("Nesting")) {
            return "Ce fichier répète ou emboîte trop d'éléments : écrivez-les sans ancres (&, *) et sur peu de niveaux.";
        }
        if (problem.contains("code points") || problem.contains("special characters")) {
            return "Ce fichier contient des caractères de contrôle ou trop de texte : enregistrez-le comme texte simple.";
        }
        return "La syntaxe YAML est fautive ici : vérifiez l'alignement des lignes, les « : » et les guillemets.";
    }
}
