package org.vitaressources.exchange.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vitaressources.text.Address;

/// Addresses of passages as the API writes them.
final class PassageAddress {
    private PassageAddress() {}

    static Map<String, Object> of(Address address) {
        return switch (address) {
            case Address.Page page -> Map.of("page", page.number());
            case Address.Slide slide -> Map.of("slide", slide.number());
            case Address.Sheet sheet -> Map.of("sheet", sheet.name());
            case Address.Section section -> Map.of("heading", section.path());
            case Address.Member member -> {
                Map<String, Object> written = new LinkedHashMap<>();
                written.put("member", member.name());
                of(member.within()).forEach((key, value) -> written.put(key.equals("member") ? "within" : key, value));
                yield written;
            }
        };
    }
}
