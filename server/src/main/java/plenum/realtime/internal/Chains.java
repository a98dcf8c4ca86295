package plenum.realtime.internal;

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
 * The chains of one channel: one for each audience that is told at once, and one for each other pace as long as somebody
 * reads at it. Changed under the channel's lock, read by anybody.
 */
final class Chains {

    private record Place(Audience audience, Pace pace) {}

    private final Hub hub;
    private final Map<Place, Chain> chains = new ConcurrentHashMap<>();

    Chains(Hub hub, Wire wire, Position at, Map<Audience, ObjectNode> views) {
        this.hub = hub;
        views.forEach((audience, view) ->
                chains.put(new Place(audience, Pace.AT_ONCE), new Chain(wire, hub, Pace.AT_ONCE, at, view)));
    }

    Collection<Chain> all() {
        return chains.values();
    }

    Chain get(Audience audience, Pace pace) {
        var prompt = chains.get(new Place(audience, Pace.AT_ONCE));
        if (prompt == null) {
            throw Problem.NOT_FOUND.refusal();
        }
        return pace == Pace.AT_ONCE ? prompt : chains.computeIfAbsent(new Place(audience, pace), p -> prompt.at(pace));
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

    boolean haveWaiting() {
        return chains.values().stream().anyMatch(Chain::hasWaiting);
    }

    void release() {
        for (var chain : chains.values()) {
            if (chain.release()) {
                hub.figures().framed();
            }
        }
    }

    void tidy() {
        chains.entrySet()
                .removeIf(one ->
                        one.getKey().pace != Pace.AT_ONCE && one.getValue().isForgotten());
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
