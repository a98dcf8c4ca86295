package plenum.outbound.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import plenum.outbound.Call;
import plenum.outbound.Outbound;
import plenum.outbound.OutboundFailure.Category;
import plenum.outbound.Reply;

/** Sends what the guard lets pass, and goes where the same host points. */
@Component
@EnableConfigurationProperties(OutboundSettings.class)
class GuardedOutbound implements Outbound {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;

    private final Guard guard;
    private final Wire wire;

    GuardedOutbound(Guard guard, Wire wire) {
        this.guard = guard;
        this.wire = wire;
    }

    @Override
    public void check(URI address) {
        guard.check(Target.of(address));
    }

    @Override
    public Reply send(Call call) {
        var end = System.nanoTime() + call.patience().toNanos();
        var address = call.address();
        var target = Target.of(address);
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            guard.check(target);
            var reply = wire.exchange(call, address, target, Duration.ofNanos(end - System.nanoTime()));
            var location = location(reply);
            if (location.isEmpty()) {
                return reply;
            }
            address = next(call, address, target, location.get());
            target = Target.of(address);
        }
        throw target.failed(Category.REDIRECTED);
    }

    private static Optional<String> location(Reply reply) {
        return REDIRECTS.contains(reply.status()) ? reply.header("Location") : Optional.empty();
    }

    /** Only reading may be repeated elsewhere, and only where the same host is asked. */
    private static URI next(Call call, URI from, Target target, String location) {
        try {
            var next = from.resolve(location);
            if (Wire.isRead(call) && target.mayPointTo(Target.of(next))) {
                return next;
            }
        } catch (RuntimeException unreadable) {
            // Points nowhere we would go.
        }
        throw target.failed(Category.REDIRECTED);
    }
}
