package plenum.operations.internal.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The network an address is in: enough to tell an office from a stranger, too little to tell a person. */
final class Network {

    private static final int KEPT_OF_4 = 3;
    private static final int KEPT_OF_6 = 6;

    private Network() {}

    /** Empty for what is no address. */
    static Optional<String> of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address.replaceFirst("%.*$", ""));
            var bytes = parsed.getAddress();
            var kept = parsed instanceof Inet4Address ? KEPT_OF_4 : KEPT_OF_6;
            for (var n = kept; n < bytes.length; n++) {
                bytes[n] = 0;
            }
            var start = InetAddress.getByAddress(bytes).getHostAddress();
            var shown = parsed instanceof Inet4Address ? start : start.replaceFirst("(:0){5}$", "::");
            return Optional.of(shown + "/" + kept * Byte.SIZE);
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
