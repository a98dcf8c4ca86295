package plenum.outbound.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plenum.outbound.Call;
import plenum.outbound.Outbound;
import plenum.outbound.Reply;

/** The way out as the program puts it together, with other names and no waiting. */
final class AnOutbound implements Outbound, AutoCloseable {

    private final Wire wire;
    private final Outbound outbound;
    final List<Integer> pauses = new ArrayList<>();

    private AnOutbound(Names names, Path certificates, List<String> allowed) {
        var settings = new OutboundSettings(allowed, certificates);
        var guard = new Guard(settings, names);
        wire = new Wire(guard, settings);
        outbound = new GuardedOutbound(guard, new Gates(), wire, (repeat, left) -> pauses.add(repeat));
    }

    static AnOutbound allowing(Names names, String... hosts) {
        return new AnOutbound(names, null, List.of(hosts));
    }

    static AnOutbound trusting(Path certificates, Names names, String... hosts) {
        return new AnOutbound(names, certificates, List.of(hosts));
    }

    @Override
    public Reply send(Call call) {
        return outbound.send(call);
    }

    @Override
    public void check(URI address) {
        outbound.check(address);
    }

    @Override
    public void close() throws Exception {
        wire.destroy();
    }
}
