package org.vitaressources.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the site is known to the world: permalinks, canonical addresses, the site map.
///
/// @param address `https://ressources.example.org`, without a slash at the end; empty to take that of the request
@ConfigurationProperties("vita.site")
public record PublicAddress(@DefaultValue("") String address) {
    /// The configured address, or else the one at which this request reached us.
    public String or(String requested) {
        return address.isBlank() ? requested : address.replaceAll("/+$", "");
    }
}
