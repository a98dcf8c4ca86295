package plenum.outbound.internal;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All addresses that begin alike. */
record Network(byte[] start, int bits) {

    Network {
        if (bits < 0 || bits > start.length * 8) {
            throw new IllegalArgumentException("a network of %d bits".formatted(bits));
        }
        start = start.clone();
    }

    /** `10.0.0.0/8`, `fd00::/8`, or one address. Throws where it is none; a name is never looked up. */
    static Network of(String written) {
        var parts = written.split("/", 2);
        var start = InetAddress.ofLiteral(parts[0]).getAddress();
        return new Network(start, parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]));
    }

    static List<Network> listOf(String... written) {
        return Stream.of(written).map(Network::of).toList();
    }

    boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit += 8) {
            var mask = 0xff & (0xff00 >> Math.min(8, bits - bit));
            if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && bits == network.bits && Arrays.equals(start, network.start);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + bits;
    }
}
