package plenum.identity;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** A browser of a test: it keeps cookies and sends them back where they belong. */
public final class Browser {

    private record Cookie(String value, String path) {}

    private final Http http;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "198.51.100.7";

    public Browser(Http http) {
        this.http = http;
    }

    /** The same browser in another network, as a trusted proxy tells. */
    public Browser from(String network) {
        this.address = network;
        return this;
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, String body) {
        return send("POST", path, body);
    }

    public Reply send(String method, String path, String body, String... more) {
        var headers = new ArrayList<>(List.of(more));
        headers.addAll(List.of(
                "Cookie",
                cookiesFor(path),
                "X-Forwarded-For",
                address,
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"));
        if (!headers.contains("Origin")) {
            headers.addAll(List.of("Origin", "http://127.0.0.1:" + http.port()));
        }
        if (body != null) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var reply = http.send(method, path, publisher, headers.toArray(String[]::new));
        reply.response().headers().allValues("Set-Cookie").forEach(this::keep);
        return reply;
    }

    /** What the page of another site makes it post: no cookie of ours goes along, but what comes back is kept. */
    public Reply postFrom(String origin, String path, String form) {
        var reply = http.send(
                "POST",
                path,
                BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                origin,
                "Sec-Fetch-Site",
                "cross-site");
        reply.response().headers().allValues("Set-Cookie").forEach(this::keep);
        return reply;
    }

    public Reply signIn(String login, String password) {
        return post("/api/v1/auth/login", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    public String cookie(String name) {
        return cookies.containsKey(name) ? cookies.get(name).value() : null;
    }

    public void put(String name, String value) {
        cookies.put(name, new Cookie(value, "/api/v1"));
    }

    public String cookiesFor(String path) {
        return cookies.entrySet().stream()
                .filter(each -> path.startsWith(each.getValue().path()))
                .map(each -> each.getKey() + "=" + each.getValue().value())
                .collect(Collectors.joining("; ", "theme=dark; ", ""));
    }

    private void keep(String set) {
        var name = set.substring(0, set.indexOf('='));
        var value = set.substring(set.indexOf('=') + 1, set.indexOf(';'));
        var path = set.replaceFirst(".*Path=([^;]*).*", "$1");
        if (set.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, new Cookie(value, path));
        }
    }
}
