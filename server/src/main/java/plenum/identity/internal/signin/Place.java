package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody tries to sign in, under a name that does not say where that is. */
record Place(String name) {

    /** What the names of devices begin with that an account's owner has used before. */
    static final String KNOWN = "device ";

    private static final int SHARED_BYTES = 8;

    static Place device(String sha256) {
        return new Place(KNOWN + sha256);
    }

    boolean isKnown() {
        return name.startsWith(KNOWN);
    }

    /** An IPv4 address, or the half of an IPv6 address that a household shares. */
    static String network(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal address is read, never looked up.
            return InetAddress.getByName(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), SHARED_BYTES))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
