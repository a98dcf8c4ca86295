package plenum.sessions.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Decision;
import plenum.activities.Origin;
import plenum.realtime.Position;
import plenum.sessions.internal.room.Agreeing;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Closings;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomEvent;
import plenum.sessions.internal.room.RoomRules;
import plenum.sessions.internal.room.Standing;

/** A batch of commands, decided but not yet stored. Nothing in here is true until the store says so. */
final class Draft {

    /** One event and the first state that contains it. */
    record Step(RoomEvent event, Standing after) {}

    private final Standing before;
    private final Instant at;
    private final List<Step> steps = new ArrayList<>();
    private final List<RoomWrite.Cast> ballots = new ArrayList<>();
    private final Closings closings = new Closings();
    private final List<Object> facts = new ArrayList<>();
    private final List<RoomWrite.Token> tokens = new ArrayList<>();
    private final Map<Room.Waiting, Outcome> answers = new LinkedHashMap<>();
    private Standing after;
    private @Nullable Instant arrivedAt;

    private Draft(Standing before, Instant at) {
        this.before = before;
        this.after = before;
        this.at = at;
    }

    /** {@code recounted} are activities whose count turned out not to be what is stored; that comes first. */
    static Draft of(Standing before, Set<UUID> recounted, List<Room.Waiting> batch, Instant at) {
        var draft = new Draft(before, at);
        recounted.forEach(activity -> draft.step(new RoomEvent.Recounted(activity, at)));
        batch.forEach(draft::decide);
        return draft;
    }

    private void decide(Room.Waiting waiting) {
        arrivedAt = waiting.command() instanceof RoomCommand.Play play && play.timing() != null
                ? play.timing().arrivedAt()
                : null;
        var outcome = switch (RoomRules.decide(after.state(), waiting.command(), at)) {
            case Decision.Accepted<RoomEvent>(var events) -> {
                events.forEach(this::step);
                if (waiting.token() != null) {
                    tokens.add(waiting.token());
                }
                yield new Outcome.Done(after, false, kept(waiting.command()));
            }
            case Decision.Repeated<RoomEvent>() -> new Outcome.Done(after, true, kept(waiting.command()));
            case Decision.Refused<RoomEvent>(var refusal) ->
                new Outcome.Refused(refusal.with("v", after.at().version()));
        };
        answers.put(waiting, outcome);
        wake();
    }

    /** What follows by itself from what has happened, such as a reveal from the last vote. */
    private void wake() {
        while (after.state().isDue(at)
                && RoomRules.decide(after.state(), new RoomCommand.Wake(), at)
                        instanceof Decision.Accepted<RoomEvent>(var events)) {
            events.forEach(this::step);
        }
    }

    private void step(RoomEvent event) {
        var next = new Position(after.at().epoch(), after.at().version() + 1);
        if (event instanceof RoomEvent.Played played) {
            var activity = after.state().agenda().get(played.activity());
            for (Ballot ballot : activity.play().ballotsOf(played.event())) {
                ballots.add(new RoomWrite.Cast(played.activity(), ballot, next.version(), arrivedAt));
            }
        }
        var later = new Standing(RoomRules.evolve(after.state(), event), next);
        closings.passed(after.state(), later.state());
        after = later;
        if (event instanceof RoomEvent.Played played) {
            var place = after.state().place();
            var origin = new Origin(place.id(), played.activity(), place.teamId());
            facts.addAll(after.state().agenda().get(played.activity()).play().factsOf(played.event(), origin));
        }
        facts.addAll(Agreeing.facts(after.state(), event));
        steps.add(new Step(event, after));
    }

    private BallotBox.@Nullable Kept kept(RoomCommand command) {
        return command instanceof RoomCommand.Play play
                ? after.state()
                        .agenda()
                        .find(play.activity())
                        .map(activity -> play.answered(activity.box()))
                        .orElse(null)
                : null;
    }

    /** What has to be stored; nothing, when every command was refused or had happened before. */
    Optional<RoomWrite> write() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoomWrite(before, after, ballots, closings.list(after.state()), facts, tokens, at));
    }

    Standing before() {
        return before;
    }

    Standing after() {
        return after;
    }

    Instant at() {
        return at;
    }

    /** Whose answers these are. */
    Stream<UUID> answering() {
        return ballots.stream().map(cast -> cast.ballot().participant());
    }

    List<Step> steps() {
        return steps;
    }

    List<RoomWrite.Token> tokens() {
        return tokens;
    }

    Map<Room.Waiting, Outcome> answers() {
        return answers;
    }
}
