package plenum.outbound.internal;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses are those of one machine anywhere in the world, after the registries of special-purpose addresses. */
final class Reach {

    private static final List<Network> NOT_PUBLIC = Network.listOf(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier's own, and some clouds' metadata
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's metadata at a public-looking address
            "169.254.0.0/16", // link-local, and most clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // name service sinks
            "192.52.193.0/24", // multicast relays
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // name service sinks
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    private static final Network GLOBAL_6 = Network.of("2000::/3");
    private static final List<Network> NOT_PUBLIC_6 = Network.listOf(
            "2001::/23", // protocols, Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "2620:4f:8000::/48", // name service sinks
            "3ffe::/16", // given back
            "3fff::/20"); // documentation

    /** Networks with IPv6 only reach the others by it, so it is as good as the address within. */
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    /** Never meant by a name alone, whatever it resolves to. */
    private static final List<Network> NEVER_BY_NAME = Network.listOf(
            "0.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "224.0.0.0/4",
            "255.255.255.255/32",
            "::/128",
            "fe80::/10",
            "ff00::/8");

    private Reach() {}

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
        }
        if (NAT64.holds(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL_6.holds(address)
                && NOT_PUBLIC_6.stream().noneMatch(network -> network.holds(address))
                && !isTunnelTo4(address);
    }

    /** ISATAP hides an older address in the last half of one of any network. */
    private static boolean isTunnelTo4(byte[] address) {
        return (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    /** Whether a host that was allowed by its name may stand for this address. */
    static boolean mayBeNamed(InetAddress address) {
        return NEVER_BY_NAME.stream().noneMatch(network -> network.holds(address.getAddress()));
    }
}
