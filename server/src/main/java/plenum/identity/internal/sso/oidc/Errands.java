package plenum.identity.internal.sso.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.oidc.Doubt.About;
import plenum.outbound.Call;
import plenum.outbound.Outbound;
import plenum.outbound.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches JSON from providers, while somebody waits before a browser. */
@Component
class Errands {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_BYTES = 512 * 1024;
    private static final String JSON = "application/json";

    private final Outbound outbound;
    private final JsonMapper json;

    Errands(Outbound outbound, JsonMapper json) {
        this.outbound = outbound;
        this.json = json;
    }

    /** Its text, where another library reads it. */
    String text(URI address, About doubt) {
        var reply = outbound.send(polite(Call.get(address)));
        if (!reply.successful()) {
            throw new Doubt(doubt);
        }
        return reply.text();
    }

    JsonNode get(URI address, About doubt) {
        return object(text(address, doubt), doubt);
    }

    JsonNode get(URI address, String bearer) {
        var reply = outbound.send(polite(Call.get(address)).with("Authorization", "Bearer " + bearer));
        if (!reply.successful()) {
            throw new Doubt(About.ANSWER);
        }
        return object(reply.text(), About.ANSWER);
    }

    /** Whatever it answers, as an object; errors come as one too (RFC 6749, 5.2). */
    Told post(URI address, Map<String, String> form, Map<String, String> headers) {
        var body = form(form).getBytes(StandardCharsets.UTF_8);
        var call = polite(Call.post(address, "application/x-www-form-urlencoded", body));
        for (var header : headers.entrySet()) {
            call = call.with(header.getKey(), header.getValue());
        }
        Reply reply = outbound.send(call);
        return new Told(reply.status(), object(reply.text(), About.ANSWER));
    }

    record Told(int status, JsonNode body) {

        @Override
        public String toString() {
            return "an answer of " + status;
        }
    }

    void check(URI address) {
        outbound.check(address);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + '=' + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Call polite(Call call) {
        return call.with("Accept", JSON)
                .with("User-Agent", "Plenum")
                .within(PATIENCE)
                .atMost(MOST_BYTES);
    }

    private JsonNode object(String text, About doubt) {
        try {
            var read = json.readTree(text);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException unreadable) {
            // Told below.
        }
        throw new Doubt(doubt);
    }
}
