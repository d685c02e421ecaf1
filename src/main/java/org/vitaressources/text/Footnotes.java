package org.vitaressources.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Gives footnotes ids of ours and French names to their links, and takes every other id of the source away.
final class Footnotes {
    private static final Pattern NOTE = Pattern.compile("fn-(\\d{1,4})");
    private static final Pattern CALL = Pattern.compile("fnref-(\\d{1,4}(?:-\\d{1,3})?)");

    private Footnotes() {}

    static void rename(Element body) {
        for (Element element : body.select("[id]")) {
            String ours = ours(element.id());
            if (ours.isEmpty()) {
                element.removeAttr("id");
            } else {
                element.attr("id", ours);
            }
        }
        for (Element link : body.select("a.footnote-ref, a.footnote-backref")) {
            String ours = ours(link.attr("href").replaceFirst("^#", ""));
            if (!ours.isEmpty()) {
                link.attr("href", "#" + ours);
                link.attr("class", link.hasClass("footnote-backref") ? "note-retour" : "");
                link.attr("title", link.hasClass("note-retour") ? "Retour au texte" : "Note " + link.text());
            }
        }
        for (Element notes : body.select("div.footnotes")) {
            notes.tagName("aside").attr("class", "notes");
        }
    }

    private static String ours(String id) {
        Matcher note = NOTE.matcher(id);
        if (note.matches()) {
            return "note-" + note.group(1);
        }
        Matcher call = CALL.matcher(id);
        return call.matches() ? "appel-" + call.group(1) : "";
    }
}
