package org.vitaressources.exports.checked;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/// What the schemas of IMS Common Cartridge 1.1 say of the manifest, the tests and the links of a cartridge.
public final class CheckedCartridge {
    private static final String MANIFEST = "ccv1p1_imscp_v1p2_v1p0.xsd";
    private static final String TEST = "ccv1p1_qtiasiv1p2p1_v1p0.xsd";
    private static final String LINK = "ccv1p1_imswl_v1p1.xsd";

    private CheckedCartridge() {}

    /// All are as the schemas say.
    ///
    /// @param parts bytes of each file by its name
    /// @throws SAXException what is not, and where
    public static void accepts(Map<String, byte[]> parts) throws Exception {
        acceptsManifest(Objects.requireNonNull(parts.get("imsmanifest.xml")));
        Validator tests = schema(TEST);
        Validator links = schema(LINK);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().startsWith("tests/")) {
                tests.validate(source(part.getValue()));
            } else if (part.getKey().startsWith("liens/")) {
                links.validate(source(part.getValue()));
            }
        }
    }

    /// The manifest is as its schema says.
    ///
    /// @throws SAXException what is not, and where
    public static void acceptsManifest(byte[] manifest) throws Exception {
        schema(MANIFEST).validate(source(manifest));
    }

    private static StreamSource source(byte[] bytes) {
        return new StreamSource(new ByteArrayInputStream(bytes));
    }

    /// Compiled without network: the XML namespace is answered from beside the others.
    private static Validator schema(String name) throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                XMLConstants.XML_NS_URI.equals(namespace) ? new FoundSchema(resource("xml.xsd")) : null);
        Schema schema = factory.newSchema(resource("common-cartridge-1.1/" + name));
        Validator validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return validator;
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(CheckedCartridge.class.getResource("/exports/schemas/" + name));
    }

    static InputStream open(URL url) {
        try {
            return url.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
