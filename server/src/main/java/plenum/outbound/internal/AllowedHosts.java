package plenum.outbound.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an admin has allowed beyond public https addresses: `jira.example.internal`, `10.0.0.7:8443`, `10.2.0.0/16`. */
record AllowedHosts(List<Named> named, List<Network> networks) {

    /** Any port where it is 0. */
    record Named(String host, int port) {

        boolean is(String host, int port) {
            return this.host.equals(host) && (this.port == 0 || this.port == port);
        }
    }

    private static final Pattern NAMED =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^\\s:/@\\[\\]]+)(?::(?<port>\\d{1,5}))?");

    static AllowedHosts of(List<String> entries) {
        var written = entries.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        return new AllowedHosts(
                written.stream()
                        .filter(entry -> !entry.contains("/"))
                        .map(AllowedHosts::named)
                        .toList(),
                written.stream()
                        .filter(entry -> entry.contains("/"))
                        .map(AllowedHosts::network)
                        .toList());
    }

    private static Named named(String entry) {
        var parts = NAMED.matcher(entry);
        if (!parts.matches()) {
            throw unreadable(entry);
        }
        var port = parts.group("port");
        return new Named(parts.group("host").toLowerCase(Locale.ROOT), port == null ? 0 : Integer.parseInt(port));
    }

    private static Network network(String entry) {
        try {
            return Network.of(entry);
        } catch (IllegalArgumentException e) {
            throw unreadable(entry);
        }
    }

    private static IllegalArgumentException unreadable(String entry) {
        return new IllegalArgumentException(
                "plenum.outbound.allowed-hosts: \"%s\" is neither a host, host:port nor a network".formatted(entry));
    }

    boolean name(String host, int port) {
        return named.stream().anyMatch(each -> each.is(host, port));
    }

    boolean hold(List<InetAddress> addresses) {
        return !addresses.isEmpty() && addresses.stream().allMatch(this::hold);
    }

    boolean hold(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address.getAddress()));
    }
}
