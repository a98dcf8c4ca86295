package plenum.sessions.internal.door;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import plenum.shared.Problem;

/**
 * Keeps guessing of join codes slow, network by network, without keeping a full room out: five thousand phones may share
 * one address, and whoever has the right code is never counted.
 */
@Component
public class Neighbours {

    private static final int SWEEP_ABOVE = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final RateSettings settings;
    private final TimeMeter time;
    private final Map<Network, Guesses> networks = new ConcurrentHashMap<>();
    private final Deque<Long> unknownEverywhere = new ArrayDeque<>();
    private final Buckets<Network> creates;

    Neighbours(RateSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        this.creates = Buckets.perMinute(settings.createsPerMinute(), time);
    }

    public void create(HttpServletRequest request) {
        if (settings.enabled()) {
            creates.takeOrRefuse(Network.of(request));
        }
    }

    /** Somebody has a seat now, so more people behind this address are believed to mistype. */
    public void joined(HttpServletRequest request) {
        of(Network.of(request)).joined(now());
    }

    /** What stands behind a code; the wrong ones are counted, and too many of them end all answers for a minute. */
    <T> T lookUp(Network network, String code, Supplier<Optional<T>> search) {
        var guesses = of(network);
        return search(guesses, search, () -> !guesses.wasOpened(code));
    }

    /** The same for the page of a code; what the page asks right afterwards is not a second guess. */
    <T> T open(Network network, String code, Supplier<Optional<T>> search) {
        var guesses = of(network);
        return search(guesses, search, () -> guesses.opened(code));
    }

    private <T> T search(Guesses guesses, Supplier<Optional<T>> search, BooleanSupplier counts) {
        refuseIfShut(guesses);
        var found = search.get();
        if (found.isPresent()) {
            return found.get();
        }
        if (settings.enabled() && counts.getAsBoolean()) {
            wrong(guesses);
            refuseIfShut(guesses);
        }
        throw Problem.JOIN_CODE_UNKNOWN.refusal();
    }

    /** How long a look-up from here has to wait, because somebody guesses from many places at once. */
    Duration patience(Network network) {
        if (!settings.enabled() || of(network).isKnown(now())) {
            return Duration.ZERO;
        }
        long above = unknownInTheLastMinute() - settings.unknownCodesEverywhere();
        var wait = LONGEST_WAIT.multipliedBy(Math.max(0, above)).dividedBy(settings.unknownCodesEverywhere());
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void refuseIfShut(Guesses guesses) {
        long shut = guesses.shutFor(now());
        if (settings.enabled() && shut > 0) {
            throw Buckets.tooMany(shut);
        }
    }

    private void wrong(Guesses guesses) {
        guesses.wrong(now());
        synchronized (unknownEverywhere) {
            unknownEverywhere.add(now());
        }
    }

    private long unknownInTheLastMinute() {
        long before = now() - Guesses.MINUTE;
        synchronized (unknownEverywhere) {
            while (!unknownEverywhere.isEmpty() && unknownEverywhere.getFirst() <= before) {
                unknownEverywhere.removeFirst();
            }
            return unknownEverywhere.size();
        }
    }

    private Guesses of(Network network) {
        if (networks.size() > SWEEP_ABOVE) {
            networks.values().removeIf(guesses -> guesses.isIdle(now()));
        }
        return networks.computeIfAbsent(network, ignored -> new Guesses(settings.unknownCodesPerMinute()));
    }

    private long now() {
        return time.currentTimeNanos();
    }
}
