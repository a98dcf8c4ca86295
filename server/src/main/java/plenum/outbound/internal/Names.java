package plenum.outbound.internal;

import java.net.InetAddress;
import java.util.List;

/** Who knows the addresses of a host. */
interface Names {

    /** All of them; none where nobody knows the host. */
    List<InetAddress> find(String host);
}
