package org.vitaressources.text;

/// Takes out of a text what would hang or garble its display: control characters and piles of combining marks.
final class PlainCharacters {
    private static final int MARKS = 4;

    private PlainCharacters() {}

    static String calm(String text) {
        StringBuilder calm = new StringBuilder(text.length());
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f) {
                continue;
            }
            if (c >= '\u0300') {
                int type = Character.getType(c);
                run = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? run + 1 : 0;
                if (run > MARKS) {
                    continue;
                }
            } else {
                run = 0;
            }
            calm.append(c);
        }
        return calm.toString();
    }
}
