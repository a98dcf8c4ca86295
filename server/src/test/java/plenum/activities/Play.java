package plenum.activities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision.Accepted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One activity being played: does with the rules what a session does, in memory. */
public final class Play<S, C, E> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00Z");

    private final ActivityType<S, C, E> type;
    private final Map<Integer, SortedMap<UUID, Ballot>> box;
    private S state;

    private Play(ActivityType<S, C, E> type, S state, Map<Integer, SortedMap<UUID, Ballot>> box) {
        this.type = type;
        this.state = state;
        this.box = box;
    }

    public static <S, C, E> Play<S, C, E> of(ActivityType<S, C, E> type) {
        var play = new Play<>(type, type.fresh(), new HashMap<>());
        play.happen(type.begin(play.state, BEGINNING));
        return play;
    }

    /** One more play that stands where this one stands. */
    public Play<S, C, E> fork() {
        var copy = new HashMap<Integer, SortedMap<UUID, Ballot>>();
        box.forEach((round, ballots) -> copy.put(round, new TreeMap<>(ballots)));
        return new Play<>(type, state, copy);
    }

    public S state() {
        return state;
    }

    public int round() {
        return type.outline(state).round();
    }

    /** In a session that somebody with an account answers for. */
    public Turn turn(UUID actor, boolean mayControl, boolean mayAnswer, Crowd crowd, Instant now, C command) {
        var stored = command instanceof Answer answer ? stored(answer.round(), actor) : null;
        return new Turn(actor, mayControl, mayAnswer, stored, crowd, now, true);
    }

    public @Nullable Ballot stored(int round, UUID actor) {
        return box.getOrDefault(round, new TreeMap<>()).get(actor);
    }

    /** What happened: the decision and, per event, the state right after it. */
    public record Played<S, E>(Decision<E> decision, List<Step<S, E>> steps) {}

    public record Step<S, E>(E event, S after) {}

    public Played<S, E> play(C command, Turn turn) {
        var decision = type.decide(state, command, turn);
        var steps = new ArrayList<Step<S, E>>();
        if (decision instanceof Accepted<E>(var events)) {
            for (var event : events) {
                state = type.evolve(state, event);
                type.ballots(event).forEach(this::put);
                steps.add(new Step<>(event, state));
            }
        }
        return new Played<>(decision, steps);
    }

    /** What happens by itself now. */
    public List<E> wake(Crowd crowd, Instant now) {
        return happen(type.wake(state, crowd, now));
    }

    /** What happens when it is closed on the agenda. */
    public List<E> finish(Crowd crowd, Instant now) {
        return happen(type.finish(state, crowd, now));
    }

    private List<E> happen(List<E> events) {
        for (var event : events) {
            state = type.evolve(state, event);
            type.ballots(event).forEach(this::put);
        }
        return events;
    }

    private void put(Ballot ballot) {
        box.computeIfAbsent(ballot.round(), _ -> new TreeMap<>()).put(ballot.participant(), ballot);
    }

    /** The rounds of which the rules remember something else than their ballots come to. */
    public List<Integer> misremembered() {
        return box.entrySet().stream()
                .filter(one -> {
                    var remembered = type.tally(state, one.getKey());
                    return remembered != null && !remembered.equals(Tally.of(one.getValue().values().stream()));
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Writes everything down, forgets it, and reads it back the way a database gives it back: fields in any order. */
    public Play<S, C, E> restarted(Random random) {
        var stored = type.store(state);
        var rounds = stored.rounds().values().stream()
                .map(round -> readBack(round, random))
                .toList();
        var own = type.ownTime(state);
        var ballots = (own == null ? Set.of(round()) : own.rounds())
                .stream()
                        .flatMap(number -> box.getOrDefault(number, new TreeMap<>()).values().stream())
                        .map(ballot -> new Ballot(
                                ballot.participant(),
                                ballot.round(),
                                ballot.clientSeq(),
                                ballot.choice() == null
                                        ? null
                                        : readBack(StoredJson.tree(ballot.choice()), random)
                                                .toString()))
                        .toList();
        var fork = fork();
        fork.state = type.restore(readBack(stored.control(), random), rounds, items(stored, random), ballots);
        return fork;
    }

    private static List<KeptItem> items(Stored stored, Random random) {
        var items = new ArrayList<KeptItem>();
        for (var item : stored.items().values()) {
            items.add(
                    new KeptItem(item.id(), item.number(), item.place(), item.author(), readBack(item.body(), random)));
        }
        Collections.shuffle(items, random);
        return items;
    }

    private static JsonNode readBack(Object value, Random random) {
        return shuffled(StoredJson.tree(StoredJson.text(value)), random);
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, random);
        var shuffled = JSON.createObjectNode();
        names.forEach(name -> shuffled.set(name, shuffled(object.get(name), random)));
        return shuffled;
    }
}
