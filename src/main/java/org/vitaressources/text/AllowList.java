package org.vitaressources.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/// The one list of what may stand in HTML that is shown: structure and emphasis, nothing that runs, loads from
/// elsewhere
/// or changes the look.
final class AllowList extends Safelist {
    private static final Set<String> CLASSES =
            Set.of("encadre", "encadre-info", "encadre-attention", "notes", "note-retour", "centre", "droite", "avis");
    private static final Pattern OUR_ID = Pattern.compile("(section|note|appel)-[a-z0-9-]{1,100}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    static final Set<String> TAGS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "blockquote",
            "pre",
            "code",
            "kbd",
            "samp",
            "var",
            "em",
            "strong",
            "b",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "mark",
            "q",
            "cite",
            "abbr",
            "dfn",
            "br",
            "hr",
            "a",
            "img",
            "figure",
            "figcaption",
            "details",
            "summary",
            "aside",
            "span");

    AllowList() {
        addTags(TAGS.toArray(String[]::new));
        addAttributes(":all", "lang", "dir", "id", "class");
        addAttributes("a", "href", "title");
        addAttributes("img", "src", "alt", "title", "width", "height");
        addAttributes("th", "scope", "colspan", "rowspan", "abbr");
        addAttributes("td", "colspan", "rowspan");
        addAttributes("ol", "start", "reversed");
        addAttributes("li", "value");
        addAttributes("abbr", "title");
        addAttributes("details", "open");
    }

    @Override
    public boolean isSafeAttribute(String tagName, Element element, Attribute attribute) {
        String value = attribute.getValue();
        return super.isSafeAttribute(tagName, element, attribute)
                && switch (attribute.getKey()) {
                    case "id" -> OUR_ID.matcher(value).matches();
                    case "class" -> element.classNames().stream().allMatch(CLASSES::contains);
                    case "lang" -> LANGUAGE.matcher(value).matches();
                    case "dir" -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
                    case "scope" -> value.equals("col") || value.equals("row");
                    case "href" -> WebAddress.kindOf(value) != WebAddress.FORBIDDEN;
                    case "src" -> WebAddress.kindOf(value) == WebAddress.RELATIVE;
                    case "width", "height", "colspan", "rowspan", "start", "value" -> isSmallNumber(value);
                    default -> true;
                };
    }

    private static boolean isSmallNumber(String value) {
        return !value.isEmpty()
                && value.length() <= 4
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && !value.equals("0");
    }
}
