package plenum.realtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;
import plenum.realtime.Watch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A short fingerprint of a view: SHA-256 over its canonical JSON (RFC 8785) without clocks, cut to 16 hex digits. */
final class Checksum {

    private static final int PART = 1; // clocks live in the parts of a view, one level below its root

    private final StringBuilder text = new StringBuilder(1024);

    private Checksum() {}

    static String of(ObjectNode view) {
        var hash = sha256(canonical(view).getBytes(UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
    }

    static String canonical(ObjectNode view) {
        var checksum = new Checksum();
        checksum.append(view, 0);
        return checksum.text.toString();
    }

    private void append(JsonNode node, int depth) {
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(node, depth);
            case ARRAY -> appendArray(node, depth);
            case STRING -> appendString(node.stringValue());
            case NUMBER -> text.append(number(node));
            case BOOLEAN, NULL, MISSING, BINARY, POJO -> text.append(node);
        }
    }

    private void appendObject(JsonNode object, int depth) {
        char before = '{';
        for (var name : new TreeSet<>(object.propertyNames())) {
            if (depth == PART && Watch.CLOCKS.contains(name)) {
                continue;
            }
            text.append(before);
            appendString(name);
            text.append(':');
            append(object.get(name), depth + 1);
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void appendArray(JsonNode array, int depth) {
        text.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(array.get(i), depth + 1);
        }
        text.append(']');
    }

    private void appendString(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    /** As JavaScript prints it. Views hold whole numbers and decimals of two places, far from any exponent. */
    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.bigIntegerValue().toString();
        }
        var plain = node.decimalValue().stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
