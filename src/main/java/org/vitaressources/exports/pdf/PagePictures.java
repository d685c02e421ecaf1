package org.vitaressources.exports.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.pictures.Picture;
import org.vitaressources.exports.pictures.Pictures;

/// The pictures of one document: the only thing that its layout is given, whatever it asks for.
final class PagePictures implements FSStreamFactory {
    static final String SCHEME = "vita:/";

    private final Map<String, Optional<String>> addresses = new HashMap<>();
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();

    /// Address of a picture within the document; nothing when it cannot be had.
    Optional<String> address(Original original) {
        return Objects.requireNonNull(addresses.computeIfAbsent(
                original.name(), name -> Pictures.of(original).map(this::keep)));
    }

    private String keep(Picture picture) {
        String address = SCHEME + "image-" + (bytes.size() + 1);
        bytes.put(address, picture.bytes());
        return address;
    }

    @Override
    public FSStream getUrl(String address) {
        byte[] found = bytes.getOrDefault(address, new byte[0]);
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(found);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
