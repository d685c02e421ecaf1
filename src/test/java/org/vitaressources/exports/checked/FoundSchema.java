package org.vitaressources.exports.checked;

import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/// A schema that stands in for the one that was asked for.
final class FoundSchema implements LSInput {
    private final URL place;

    FoundSchema(URL place) {
        this.place = place;
    }

    @Override
    public InputStream getByteStream() {
        return CheckedCartridge.open(place);
    }

    @Override
    public String getSystemId() {
        return place.toString();
    }

    @Override
    public @Nullable Reader getCharacterStream() {
        return null;
    }

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(@Nullable Reader reader) {}

    @Override
    public void setByteStream(@Nullable InputStream stream) {}

    @Override
    public void setStringData(@Nullable String data) {}

    @Override
    public void setSystemId(@Nullable String id) {}

    @Override
    public void setPublicId(@Nullable String id) {}

    @Override
    public void setBaseURI(@Nullable String uri) {}

    @Override
    public void setEncoding(@Nullable String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
}
