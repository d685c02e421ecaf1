package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vitaressources.text.Address;

/// Addresses of passages as the index stores them, and back.
final class PassageAddresses {
    private static final String SEPARATOR = "\u001f";

    private PassageAddresses() {}

    static String write(Address address) {
        return switch (address) {
            case Address.Page page -> "P" + page.number();
            case Address.Slide slide -> "D" + slide.number();
            case Address.Sheet sheet -> "F" + sheet.number() + SEPARATOR + clean(sheet.name());
            case Address.Section section -> {
                List<String> parts = new ArrayList<>();
                parts.add("S" + clean(section.anchor()));
                section.path().forEach(heading -> parts.add(clean(heading)));
                yield String.join(SEPARATOR, parts);
            }
            case Address.Member member ->
                "M" + member.ordinal() + SEPARATOR + clean(member.name()) + SEPARATOR + write(member.within());
        };
    }

    static Address read(String written) {
        String rest = written.substring(1);
        return switch (written.charAt(0)) {
            case 'P' -> new Address.Page(Integer.parseInt(rest));
            case 'D' -> new Address.Slide(Integer.parseInt(rest));
            case 'F' -> {
                String[] parts = rest.split(SEPARATOR, 2);
                yield new Address.Sheet(Integer.parseInt(parts[0]), parts[1]);
            }
            case 'M' -> {
                String[] parts = rest.split(SEPARATOR, 3);
                yield new Address.Member(parts[1], Integer.parseInt(parts[0]), read(parts[2]));
            }
            default -> {
                String[] parts = rest.split(SEPARATOR, -1);
                yield new Address.Section(List.copyOf(Arrays.asList(parts).subList(1, parts.length)), parts[0]);
            }
        };
    }

    private static String clean(String text) {
        return text.replace(SEPARATOR, " ");
    }
}
