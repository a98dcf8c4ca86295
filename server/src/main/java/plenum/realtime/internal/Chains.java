package plenum.realtime.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import plenum.realtime.Change;
import plenum.realtime.Manner.Pace;
import plenum.realtime.Position;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chains of one channel: one for each audience that is told at once, and one for each other pace or form as long as
 * somebody reads at it. Changed under the channel's lock, read by anybody.
 */
final class Chains {

    private record Place(Audience audience, Pace pace, boolean terse) {

        static Place of(Audience audience) {
            return new Place(audience, Pace.AT_ONCE, false);
        }

        /** Kept whether or not anybody reads there, because all others of its audience begin at it. */
        boolean isFirst() {
            return pace == Pace.AT_ONCE && !terse;
        }
    }

    private static final Duration LONGEST_TICK = Duration.ofSeconds(3);

    private final Hub hub;
    private final Wire terse;
    private final Map<Place, Chain> chains = new ConcurrentHashMap<>();

    Chains(Hub hub, Wire wire, Position at, Map<Audience, ObjectNode> views) {
        this.hub = hub;
        this.terse = wire.terse();
        views.forEach((audience, view) -> {
            var place = Place.of(audience);
            chains.put(place, new Chain(wire, hub, Pace.AT_ONCE, tick(place), at, view));
        });
    }

    private Duration tick(Place place) {
        var settings = hub.settings();
        return switch (place.pace) {
            case SAVING, LEAN -> LONGEST_TICK;
            case SCREEN -> settings.screenTick();
            case AT_ONCE -> place.audience == Audience.FACILITATOR ? settings.screenTick() : settings.phoneTick();
        };
    }

    Collection<Chain> all() {
        return chains.values();
    }

    Chain get(Audience audience, Pace pace, boolean isTerse) {
        var first = chains.get(Place.of(audience));
        if (first == null) {
            throw Problem.NOT_FOUND.refusal();
        }
        var wanted = new Place(audience, pace, isTerse);
        return wanted.isFirst()
                ? first
                : chains.computeIfAbsent(wanted, place -> first.at(pace, tick(place), isTerse ? terse : first.wire()));
    }

    void restart(Position at, Map<Audience, ObjectNode> views) {
        chains.forEach((place, chain) ->
                chain.restart(at, Objects.requireNonNull(views.get(place.audience), "every audience has its view")));
    }

    /** Whether anybody is shown anything now. */
    boolean take(Change change) {
        boolean seen = false;
        for (var entry : chains.entrySet()) {
            var view = change.views().get(entry.getKey().audience);
            if (view != null && entry.getValue().take(change, view)) {
                hub.figures().framed();
                seen = true;
            }
        }
        return seen;
    }

    void tidy() {
        chains.entrySet()
                .removeIf(one -> !one.getKey().isFirst() && one.getValue().isForgotten());
        chains.values().forEach(chain -> {
            chain.trim(hub.nanos());
            chain.now().rest();
        });
    }

    boolean haveReaders() {
        return chains.values().stream().anyMatch(Chain::hasReaders);
    }

    long newestVersion() {
        return chains.values().stream()
                .mapToLong(chain -> chain.now().position().version())
                .max()
                .orElse(0);
    }
}
