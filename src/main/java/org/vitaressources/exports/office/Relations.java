package org.vitaressources.exports.office;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitaressources.exports.writing.Xml;

/// What a part of an Office Open XML file leads to: other parts, pictures, addresses (ECMA-376 part 2, §6.5).
final class Relations {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<Target, String> ids = new LinkedHashMap<>();

    private record Target(String type, String target, boolean outside) {}

    /// A part of the file.
    ///
    /// @param type end of its kind, as `image`
    /// @return its id within this part
    String part(String type, String target) {
        return id(new Target(OFFICE + "/" + type, target, false));
    }

    /// A part whose kind has another beginning.
    String partOf(String type, String target) {
        return id(new Target(type, target, false));
    }

    /// An address elsewhere.
    String link(String address) {
        return id(new Target(OFFICE + "/hyperlink", address, true));
    }

    private String id(Target target) {
        String next = "rId" + (ids.size() + 1);
        String before = ids.putIfAbsent(target, next);
        return before == null ? next : before;
    }

    void write(Xml xml) throws IOException {
        xml.start("Relationships", "xmlns", PACKAGE);
        for (Map.Entry<Target, String> one : ids.entrySet()) {
            Target target = one.getKey();
            if (target.outside) {
                xml.leaf(
                        "Relationship",
                        "Id",
                        one.getValue(),
                        "Type",
                        target.type,
                        "Target",
                        target.target,
                        "TargetMode",
                        "External");
            } else {
                xml.leaf("Relationship", "Id", one.getValue(), "Type", target.type, "Target", target.target);
            }
        }
        xml.end();
    }
}
