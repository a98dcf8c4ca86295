package plenum.outbound.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import plenum.outbound.OutboundFailure;
import plenum.outbound.OutboundFailure.Category;
import plenum.outbound.Reply;

/** Keeps hosts apart: a slow one holds up only those who ask it, and a broken one is left alone for a while. */
@Component
class Gates {

    private static final int AT_ONCE = 32;
    private static final int WAITING = 1_000;
    private static final int HOSTS_REMEMBERED = 1_000;

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Semaphore everybody = new Semaphore(AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();

    /** Calls when it is this caller's turn. */
    Reply pass(Target target, Deadline deadline, Supplier<Reply> call) {
        var gate = gate(target);
        if (gate.rests(System.nanoTime())) {
            throw target.failed(Category.RESTING);
        }
        enter(gate, target, deadline);
        try {
            if (!gate.ask(System.nanoTime())) {
                throw target.failed(Category.RESTING);
            }
            return judged(gate, call);
        } finally {
            everybody.release();
            gate.places().release();
        }
    }

    private static Reply judged(Gate gate, Supplier<Reply> call) {
        var well = false;
        try {
            var reply = call.get();
            well = reply.status() < 500;
            return reply;
        } catch (OutboundFailure failure) {
            well = failure.category() == Category.TOO_LARGE;
            throw failure;
        } finally {
            gate.answered(well, System.nanoTime());
        }
    }

    /** First a place at the host, so that those who wait for a slow one take none from the others. */
    private void enter(Gate gate, Target target, Deadline deadline) {
        if (waiting.incrementAndGet() > WAITING) {
            waiting.decrementAndGet();
            throw target.failed(Category.BUSY);
        }
        try {
            take(gate.places(), target, deadline.left());
            try {
                take(everybody, target, deadline.left());
            } catch (OutboundFailure busy) {
                gate.places().release();
                throw busy;
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static void take(Semaphore places, Target target, Duration patience) {
        try {
            if (places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw target.failed(Category.BUSY);
    }

    private Gate gate(Target target) {
        if (gates.size() >= HOSTS_REMEMBERED) {
            gates.values().removeIf(Gate::isIdle);
        }
        return gates.computeIfAbsent(target.host() + ":" + target.port(), host -> new Gate());
    }
}
