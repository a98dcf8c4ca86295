package plenum.integrations.jira.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A delivery as it came in: nothing of it is believed yet. */
record Arrived(Function<String, @Nullable String> headers, byte[] body) {

    private static final String IDENTIFIER = "X-Atlassian-Webhook-Identifier";
    private static final int LONGEST_IDENTIFIER = 200;
    private static final List<String> KEPT =
            List.of(IDENTIFIER, "X-Atlassian-Webhook-Retry", "X-Atlassian-Webhook-Flow", "User-Agent", "Content-Type");

    @Nullable
    String signature() {
        return headers.apply(JiraSignature.HEADER);
    }

    /** Whether the sender names its deliveries; the name stays the same when it tries again. */
    boolean isNamed() {
        var identifier = headers.apply(IDENTIFIER);
        return identifier != null && !identifier.isBlank() && identifier.length() <= LONGEST_IDENTIFIER;
    }

    /** What makes two deliveries the same: the sender's name for them, else their content. */
    String deliveryId() {
        return isNamed()
                ? String.valueOf(headers.apply(IDENTIFIER))
                : "sha256:" + HexFormat.of().formatHex(sha256());
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The headers worth keeping; the signature and anything secret are not among them. */
    Map<String, String> keptHeaders() {
        var kept = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = headers.apply(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }
}
