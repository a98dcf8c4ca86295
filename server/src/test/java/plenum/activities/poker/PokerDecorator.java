package plenum.activities.poker;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.Outline;
import plenum.activities.OwnTime;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.Table;
import plenum.activities.Tally;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;

/** Poker as it is; tests change one thing about it to see that somebody notices. */
class PokerDecorator implements ActivityType<PokerState, PokerCommand, PokerEvent> {

    final Poker poker;

    PokerDecorator(Poker poker) {
        this.poker = poker;
    }

    PokerDecorator() {
        this(new Poker());
    }

    @Override
    public String id() {
        return poker.id();
    }

    @Override
    public Class<PokerCommand> commands() {
        return poker.commands();
    }

    @Override
    public Vocabulary vocabulary() {
        return poker.vocabulary();
    }

    @Override
    public Setup<?, PokerState> setup() {
        return poker.setup();
    }

    @Override
    public PokerState fresh() {
        return poker.fresh();
    }

    @Override
    public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
        return poker.decide(state, command, turn);
    }

    @Override
    public PokerState evolve(PokerState state, PokerEvent event) {
        return poker.evolve(state, event);
    }

    @Override
    public @Nullable OwnTime ownTime(PokerState state) {
        return poker.ownTime(state);
    }

    @Override
    public Set<UUID> marked(PokerState state, Set<UUID> answered) {
        return poker.marked(state, answered);
    }

    @Override
    public Object view(PokerState state, Crowd crowd, Audience audience) {
        return poker.view(state, crowd, audience);
    }

    @Override
    public @Nullable Instant due(PokerState state, Crowd crowd) {
        return poker.due(state, crowd);
    }

    @Override
    public List<PokerEvent> wake(PokerState state, Crowd crowd, Instant now) {
        return poker.wake(state, crowd, now);
    }

    @Override
    public Outline outline(PokerState state) {
        return poker.outline(state);
    }

    @Override
    public Announcement announce(PokerState after, PokerEvent event, Crowd crowd) {
        return poker.announce(after, event, crowd);
    }

    @Override
    public List<Ballot> ballots(PokerEvent event) {
        return poker.ballots(event);
    }

    @Override
    public Tally tally(PokerState state, int round) {
        return poker.tally(state, round);
    }

    @Override
    public Instant timer(PokerState state) {
        return poker.timer(state);
    }

    @Override
    public Object results(PokerState state) {
        return poker.results(state);
    }

    @Override
    public List<Table> tables(PokerState state, ExportWish wish) {
        return poker.tables(state, wish);
    }

    @Override
    public Stored store(PokerState state) {
        return poker.store(state);
    }

    @Override
    public PokerState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        return poker.restore(control, rounds, ballots);
    }
}
