package org.vitaressources.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without scripts: keeps cookies, fills in the token of the form that it saw last, follows nothing.
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String token = "";

    /// What came back.
    public record Answer(int status, String body, HttpResponse<String> response) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// Where it leads, without the host.
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }

        public Document page() {
            return Jsoup.parse(body);
        }

        /// The words of the page itself.
        public String text() {
            return page().select("main").text();
        }
    }

    /// @param base scheme, host and port
    public Visitor(String base) {
        this.base = base;
    }

    /// The same person in another window.
    public Visitor again() {
        Visitor other = new Visitor(base);
        other.cookies.putAll(cookies);
        other.headers.putAll(headers);
        other.token = token;
        return other;
    }

    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /// The secret of the session that this browser holds; empty when it holds none.
    public String session() {
        return cookies.getOrDefault("vita", "");
    }

    public Visitor withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /// A file, byte by byte.
    public HttpResponse<byte[]> fetch(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Sends a form with the token of the last page.
    ///
    /// @param fields name, value, name, value…
    public Answer post(String path, String... fields) {
        return postWith(token, path, fields);
    }

    public Answer postWith(String formToken, String path, String... fields) {
        StringJoiner body = new StringJoiner("&");
        if (!formToken.isEmpty()) {
            body.add("_csrf=" + encode(formToken));
        }
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public Answer method(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /// Sends bytes with the token of the last page in a header, as a script does.
    ///
    /// @param headersOfIt name, value, name, value…
    public Answer send(String method, String path, byte[] body, String... headersOfIt) {
        HttpRequest.Builder request = request(path)
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headersOfIt.length; i += 2) {
            request.header(headersOfIt[i], headersOfIt[i + 1]);
        }
        return send(request);
    }

    public String token() {
        return token;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Answer answer = new Answer(response.statusCode(), response.body(), response);
            String found = answer.page().select("input[name=_csrf]").val();
            token = found.isEmpty() ? token : found;
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
