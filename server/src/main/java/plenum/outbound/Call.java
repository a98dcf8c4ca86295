package plenum.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of another host.
 *
 * @param patience for everything together: waiting for a turn, repeats, the last byte of the answer
 * @param mostBytes what the body of the answer may hold, unpacked
 */
public record Call(
        String method,
        URI address,
        Map<String, String> headers,
        byte @Nullable [] body,
        Duration patience,
        int mostBytes) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");
    /** They belong to whoever speaks the protocol; `Host` would say something else than what was checked. */
    private static final Set<String> NOT_OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect");

    public Call {
        if (!TOKEN.matcher(method).matches() || method.equals("CONNECT")) {
            throw new IllegalArgumentException("no method to call with");
        }
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (!TOKEN.matcher(name).matches() || NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("no header to send");
            }
            if (CONTROL.matcher(value).find()) {
                throw new IllegalArgumentException("the value of header " + name + " is none");
            }
            sorted.put(name, value);
        });
        headers = sorted;
        if (patience.isNegative() || patience.isZero() || mostBytes < 0) {
            throw new IllegalArgumentException("a call needs patience and room");
        }
    }

    public static Call get(URI address) {
        return new Call("GET", address, Map.of(), null, PATIENCE, MOST_BYTES);
    }

    public static Call post(URI address, String contentType, byte[] body) {
        return new Call("POST", address, Map.of("Content-Type", contentType), body, PATIENCE, MOST_BYTES);
    }

    public Call with(String header, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Call(method, address, more, body, patience, mostBytes);
    }

    public Call within(Duration patience) {
        return new Call(method, address, headers, body, patience, mostBytes);
    }

    public Call atMost(int mostBytes) {
        return new Call(method, address, headers, body, patience, mostBytes);
    }

    /** Headers, body and the rest of the address may be secrets. */
    @Override
    public String toString() {
        return "Call[" + method + " " + address.getHost() + "]";
    }
}
