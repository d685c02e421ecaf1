package org.vitaressources.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vitaressources.text.Address;

/// Places of a document as the database keeps them: a letter, what it is, one a line.
final class PlaceText {
    private static final int LONGEST = 4_000;

    private PlaceText() {}

    static String of(List<Address> places) {
        StringBuilder all = new StringBuilder();
        for (Address place : places) {
            String line = line(place);
            if (!line.isEmpty() && all.length() + line.length() < LONGEST) {
                all.append(line).append('\n');
            }
        }
        return all.toString();
    }

    private static String line(Address place) {
        return switch (place) {
            case Address.Page page -> "P" + page.number();
            case Address.Slide slide -> "D" + slide.number();
            case Address.Section section ->
                "S" + section.anchor() + "\t"
                        + section.path().stream()
                                .map(heading -> heading.replaceAll("[\\t\\n\\r]+", " "))
                                .collect(Collectors.joining("\t"));
            default -> "";
        };
    }

    static List<Address> read(String text) {
        List<Address> places = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.matches("[PD]\\d{1,9}")) {
                int number = Integer.parseInt(line.substring(1));
                places.add(line.charAt(0) == 'P' ? new Address.Page(number) : new Address.Slide(number));
            } else if (line.startsWith("S")) {
                String[] parts = line.substring(1).split("\t");
                List<String> path = new ArrayList<>(List.of(parts).subList(1, parts.length));
                places.add(new Address.Section(List.copyOf(path), parts[0]));
            }
        }
        return List.copyOf(places);
    }
}
