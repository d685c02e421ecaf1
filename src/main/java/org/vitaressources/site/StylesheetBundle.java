package org.vitaressources.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Serves each style sheet of the top folder as one file, with what it imports (`@import "x.css" layer(y);`) written
/// inside: one small file a component for who writes them, one request for who reads the site.
final class StylesheetBundle extends AbstractResourceResolver {
    private static final Pattern IMPORT =
            Pattern.compile("@import \"(?<file>[a-z0-9/-]+\\.css)\" layer\\((?<layer>[a-z]+)\\);");
    private static final Pattern NOISE = Pattern.compile("(?s)/\\*.*?\\*/|^\\s+|\\s+$", Pattern.MULTILINE);

    private final Resource folder;
    private final long started = System.currentTimeMillis();

    StylesheetBundle(Resource folder) {
        this.folder = folder;
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        if (!path.endsWith(".css") || path.contains("/")) {
            return chain.resolveResource(request, path, locations);
        }
        Resource sheet = chain.resolveResource(request, path, locations);
        return sheet == null ? null : bundle(sheet, path);
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private Resource bundle(Resource sheet, String name) {
        Matcher imports = IMPORT.matcher(read(sheet));
        String whole = imports.replaceAll(found -> Matcher.quoteReplacement(
                "@layer " + imports.group("layer") + " {\n" + read(relative(imports.group("file"))) + "}\n"));
        byte[] bytes = NOISE.matcher(whole).replaceAll("").getBytes(StandardCharsets.UTF_8);
        return new ByteArrayResource(bytes, name) {
            @Override
            public String getFilename() {
                return name;
            }

            @Override
            public long lastModified() {
                return started;
            }
        };
    }

    private Resource relative(String file) {
        try {
            return folder.createRelative(file);
        } catch (IOException e) {
            throw new IllegalStateException("No style sheet " + file, e);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Style sheet cannot be read: " + resource, e);
        }
    }
}
