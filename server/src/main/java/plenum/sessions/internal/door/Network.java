package plenum.sessions.internal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody calls: an IPv4 address, or the half of an IPv6 address that a household shares. Kept in memory only. */
record Network(String name) {

    private static final int SHARED_BYTES = 8;

    static Network of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Network of(String address) {
        if (address.indexOf(':') < 0) {
            return new Network(address);
        }
        try {
            // A literal address is read, never looked up.
            return InetAddress.getByName(address) instanceof Inet6Address v6
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), SHARED_BYTES)))
                    : new Network(address);
        } catch (UnknownHostException noAddress) {
            return new Network(address);
        }
    }
}
