package plenum.integrations.jira.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import plenum.web.Http;

/** A Jira site that tells a program what happened: signs what it sends as real ones do. */
public record Jira(Http program, String address) {

    public static final UUID CONNECTION = UUID.fromString("01990000-0000-7000-8000-000000000002");
    public static final String SECRET = "jira-test-secret";

    public static Jira tells(int port) {
        return new Jira(new Http(port), "/api/v1/hooks/jira/" + CONNECTION);
    }

    public Http.Reply sends(byte[] body, String identifier) {
        return sends(body, identifier, "X-Hub-Signature", signature(SECRET, body));
    }

    public Http.Reply sends(byte[] body, String identifier, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        if (identifier != null) {
            all.addAll(List.of("X-Atlassian-Webhook-Identifier", identifier));
        }
        return program.send("POST", address, BodyPublishers.ofByteArray(body), all.toArray(String[]::new));
    }

    static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
