package plenum.outbound.internal;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A name server whose answers a test writes, one after the other; the last one stays. */
class KnownNames implements Names {

    private final Map<String, Deque<List<InetAddress>>> known = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    KnownNames with(String host, String... addresses) {
        known.computeIfAbsent(host, unknown -> new ArrayDeque<>())
                .add(Stream.of(addresses).map(InetAddress::ofLiteral).toList());
        return this;
    }

    @Override
    public List<InetAddress> find(String host) {
        asked.add(host);
        var answers = known.get(host);
        if (answers != null) {
            return answers.size() > 1 ? answers.poll() : answers.peek();
        }
        try {
            return List.of(InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")));
        } catch (IllegalArgumentException name) {
            return List.of();
        }
    }
}
