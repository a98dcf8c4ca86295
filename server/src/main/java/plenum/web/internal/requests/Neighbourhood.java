package plenum.web.internal.requests;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.stream.Stream;

/** The networks this machine is in. */
final class Neighbourhood {

    private Neighbourhood() {}

    /** The address under which a phone in the same network finds us. */
    static Optional<String> address() {
        return addresses()
                .filter(Inet4Address.class::isInstance)
                .filter(InetAddress::isSiteLocalAddress)
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    static boolean isOurs(String host) {
        return isLoopback(host)
                || addresses().anyMatch(address -> address.getHostAddress().equals(bare(host)));
    }

    static boolean isLoopback(String host) {
        var bare = bare(host);
        return bare.equals("localhost")
                || bare.startsWith("127.")
                || bare.equals("::1")
                || bare.equals("0:0:0:0:0:0:0:1");
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static Stream<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Neighbourhood::isUp)
                    .flatMap(NetworkInterface::inetAddresses);
        } catch (SocketException noNetwork) {
            return Stream.empty();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual();
        } catch (SocketException gone) {
            return false;
        }
    }
}
