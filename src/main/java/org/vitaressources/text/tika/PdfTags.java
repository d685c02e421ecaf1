package org.vitaressources.text.tika;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.vitaressources.text.DocumentStructure;
import org.vitaressources.text.Finding;

/// Goes through the tags of a PDF in their order, without recursion and each once: a file may lead in circles.
final class PdfTags {
    private static final int MOST_TAGS = 200_000;
    private static final int MOST_PAGES = 5_000;
    private static final COSName PAGE = COSName.getPDFName("Pg");
    private static final COSName ROLES = COSName.getPDFName("RoleMap");
    private static final COSName ALTERNATIVE = COSName.getPDFName("Alt");
    private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

    private final IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final DocumentStructure structure;
    private int depth;

    PdfTags(PDDocument document, DocumentStructure structure) {
        this.structure = structure;
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), ++number);
            if (number == MOST_PAGES) {
                break;
            }
        }
    }

    void tell(COSDictionary root) {
        COSDictionary roles = root.getCOSDictionary(ROLES);
        Deque<COSDictionary> left = new ArrayDeque<>();
        push(root, left);
        while (!left.isEmpty() && seen.size() < MOST_TAGS) {
            COSDictionary tag = left.pop();
            if (!seen.add(tag)) {
                continue;
            }
            String role = role(tag, roles);
            place(tag);
            if (role.matches("H[1-6]")) {
                heading(role.charAt(1) - '0');
            } else if (role.equals("Figure")) {
                structure.image(tag.getString(ALTERNATIVE, "") + tag.getString(ACTUAL_TEXT, ""));
            } else if (role.equals("Table")) {
                table(tag, roles);
            }
            // What a figure is made of needs no alternative of its own.
            if (!role.equals("Figure")) {
                push(tag, left);
            }
        }
    }

    private void heading(int level) {
        if (depth > 0 && level > depth + 1) {
            structure.note(Finding.Kind.SKIPPED_HEADING);
        }
        depth = level;
    }

    private void table(COSDictionary table, @Nullable COSDictionary roles) {
        int rows = 0;
        int cells = 0;
        boolean header = false;
        Deque<COSDictionary> left = new ArrayDeque<>();
        Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
        push(table, left);
        while (!left.isEmpty() && known.size() < MOST_TAGS) {
            COSDictionary tag = left.pop();
            if (!known.add(tag)) {
                continue;
            }
            String role = role(tag, roles);
            rows += role.equals("TR") ? 1 : 0;
            cells += role.equals("TD") || role.equals("TH") ? 1 : 0;
            header |= role.equals("TH");
            if (!role.equals("TD") && !role.equals("TH") && !role.equals("Table")) {
                push(tag, left);
            }
        }
        if (rows > 1 && cells >= 2 * rows) {
            structure.table(header);
        }
    }

    /// Its standard role, as the file maps its own.
    private static String role(COSDictionary tag, @Nullable COSDictionary roles) {
        String role = tag.getNameAsString(COSName.S);
        for (int i = 0; role != null && roles != null && i < 5; i++) {
            String mapped = roles.getNameAsString(COSName.getPDFName(role));
            if (mapped == null || mapped.equals(role)) {
                break;
            }
            role = mapped;
        }
        return role == null ? "" : role;
    }

    /// A tag says its page itself, or what it is made of does.
    private void place(COSDictionary tag) {
        Deque<COSDictionary> pieces = new ArrayDeque<>();
        push(tag, pieces);
        pieces.addFirst(tag);
        pieces.stream()
                .map(piece -> piece.getCOSDictionary(PAGE))
                .filter(Objects::nonNull)
                .findFirst()
                .map(pages::get)
                .ifPresent(structure::page);
    }

    /// The kids of a tag onto the pile, the first on top.
    private static void push(COSDictionary tag, Deque<COSDictionary> left) {
        COSBase kids = tag.getDictionaryObject(COSName.K);
        List<COSDictionary> found = new ArrayList<>();
        if (kids instanceof COSDictionary one) {
            found.add(one);
        } else if (kids instanceof COSArray many) {
            for (int i = 0; i < many.size() && i < MOST_TAGS; i++) {
                if (many.getObject(i) instanceof COSDictionary one) {
                    found.add(one);
                }
            }
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            left.push(found.get(i));
        }
    }
}
