package plenum.outbound.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.outbound.OutboundFailure;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/**
 * Whom an address names, once it says nothing else than that.
 *
 * @param host in small letters; an IPv6 address in its brackets
 */
record Target(boolean secure, String host, int port) {

    /** Where https usually is, and what may be named without anybody's leave. */
    private static final Set<Integer> USUAL_PORTS = Set.of(443, 8443);

    /** In one of its many ways of writing, an address and no name. */
    private static final Pattern NUMBER_LAST = Pattern.compile("(^|\\.)(\\d+|0[xX]\\p{XDigit}*)$");

    private static final Pattern FOUR_NUMBERS = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    static Target of(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var secure = scheme.equals("https");
        var host = address.getHost();
        if (!secure && !scheme.equals("http") || !isClear(host) || address.getRawUserInfo() != null) {
            throw notAllowed(told(address)).withoutAction(1);
        }
        var port = address.getPort() < 0 ? (secure ? 443 : 80) : address.getPort();
        if (port == 0 || port > 65535) {
            throw notAllowed(told(address)).withoutAction(1);
        }
        return new Target(secure, host.toLowerCase(Locale.ROOT), port);
    }

    /** Not what one library reads as this host and another one as that. */
    private static boolean isClear(@Nullable String host) {
        return host != null
                && !host.endsWith(".")
                && !host.contains("%")
                && (!NUMBER_LAST.matcher(host).find()
                        || FOUR_NUMBERS.matcher(host).matches());
    }

    boolean isUsual() {
        return secure && USUAL_PORTS.contains(port);
    }

    /** The same place, or the same host's way from http to https; nothing that is sent leaves it. */
    boolean mayPointTo(Target other) {
        return equals(other) || host.equals(other.host) && !secure && other.secure && port == 80 && other.port == 443;
    }

    OutboundFailure failed(OutboundFailure.Category category) {
        return new OutboundFailure(category, name());
    }

    /** As it stands in an address. */
    static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    Refusal notAllowed() {
        return notAllowed(name());
    }

    private static Refusal notAllowed(String name) {
        return Problem.TARGET_NOT_ALLOWED.because(name);
    }

    String name() {
        return port == (secure ? 443 : 80) ? host : host + ":" + port;
    }

    /** What was meant, without a name and password before it. */
    private static String told(URI address) {
        var authority = address.getRawAuthority();
        var host = authority == null ? address.getScheme() + ":" : authority.substring(authority.lastIndexOf('@') + 1);
        return host.length() > 100 ? host.substring(0, 100) + "…" : host;
    }
}
