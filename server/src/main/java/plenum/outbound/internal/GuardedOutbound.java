package plenum.outbound.internal;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import plenum.outbound.Call;
import plenum.outbound.Outbound;
import plenum.outbound.OutboundFailure;
import plenum.outbound.OutboundFailure.Category;
import plenum.outbound.Reply;

/** Sends what the guard lets pass, again where that may help, and goes where the same host points. */
@Component
@EnableConfigurationProperties(OutboundSettings.class)
class GuardedOutbound implements Outbound {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;

    private final Guard guard;
    private final Gates gates;
    private final Wire wire;
    private final Pause pause;

    GuardedOutbound(Guard guard, Gates gates, Wire wire, Pause pause) {
        this.guard = guard;
        this.gates = gates;
        this.wire = wire;
        this.pause = pause;
    }

    @Override
    public void check(URI address) {
        guard.check(Target.of(address));
    }

    @Override
    public Reply send(Call call) {
        var deadline = Deadline.in(call.patience());
        for (var tries = 1; ; tries++) {
            var last = tries == Repeats.MOST_TRIES;
            try {
                var reply = follow(call, deadline);
                if (last || !Repeats.help(call, reply) || !pause.before(tries, deadline.left())) {
                    return reply;
                }
            } catch (OutboundFailure failure) {
                if (last || !Repeats.help(call, failure.category()) || !pause.before(tries, deadline.left())) {
                    throw failure;
                }
            }
        }
    }

    private Reply follow(Call call, Deadline deadline) {
        var address = call.address();
        for (var redirects = 0; ; redirects++) {
            var target = Target.of(address);
            var reply = ask(call, address, target, deadline);
            var location = location(reply);
            if (location.isEmpty()) {
                return reply;
            }
            address = next(call, address, target, location.get());
            if (redirects == MOST_REDIRECTS) {
                throw target.failed(Category.REDIRECTED);
            }
        }
    }

    private Reply ask(Call call, URI address, Target target, Deadline deadline) {
        guard.check(target);
        return gates.pass(target, deadline, () -> wire.exchange(call, address, target, deadline.left()));
    }

    private static Optional<String> location(Reply reply) {
        return REDIRECTS.contains(reply.status()) ? reply.header("Location") : Optional.empty();
    }

    /** Only what reads is sent elsewhere, and only to the host that was asked. */
    private static URI next(Call call, URI from, Target target, String location) {
        try {
            var next = from.resolve(location);
            if (Repeats.isRead(call) && target.mayPointTo(Target.of(next))) {
                return next;
            }
        } catch (RuntimeException unreadable) {
            // Points nowhere we would go.
        }
        throw target.failed(Category.REDIRECTED);
    }
}
