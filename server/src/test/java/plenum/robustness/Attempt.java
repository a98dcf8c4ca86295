package plenum.robustness;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One request, as it is sent.
 *
 * @param what in which way it is bad, or that it is not
 * @param target path and query, encoded
 * @param headers names and values in turn
 */
record Attempt(String what, String method, String target, List<String> headers, byte[] body) {

    boolean isValid() {
        return what.equals("valid");
    }

    /** Too large for the server to read to the end, so it may close the connection under the sender. */
    boolean isHuge() {
        return body.length > 1_000_000;
    }

    String told() {
        var text = new String(body, 0, Math.min(300, body.length), StandardCharsets.UTF_8);
        return "%s: %s %s %s %s"
                .formatted(what, method, target.length() > 200 ? target.substring(0, 200) : target, headers, text);
    }

    /** Percent-encodes everything that could mean something, lone surrogates by the bytes they would have. */
    static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            var lone = point >= 0xD800 && point <= 0xDFFF;
            var bytes = lone
                    ? new byte[] {(byte) 0xED, (byte) (0x80 | (point >> 6 & 0x3F)), (byte) (0x80 | (point & 0x3F))}
                    : Character.toString(point).getBytes(StandardCharsets.UTF_8);
            for (var each : bytes) {
                var plain = each >= 'a' && each <= 'z'
                        || each >= 'A' && each <= 'Z'
                        || each >= '0' && each <= '9'
                        || each == '-';
                encoded.append(plain ? Character.toString(each) : "%%%02X".formatted(each & 0xFF));
            }
        }
        return encoded.toString();
    }
}
