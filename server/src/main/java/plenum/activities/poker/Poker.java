package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.Duplicates;
import plenum.activities.ExportWish;
import plenum.activities.ImportPlan;
import plenum.activities.ImportRow;
import plenum.activities.Importing;
import plenum.activities.Origin;
import plenum.activities.Outline;
import plenum.activities.OwnTime;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.Tally;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.activities.poker.PokerEvent.Assumed;
import plenum.activities.poker.PokerEvent.CountdownStarted;
import plenum.activities.poker.PokerEvent.DeckSet;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.MarksShown;
import plenum.activities.poker.PokerEvent.OptionsSet;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.PrevoteOpened;
import plenum.activities.poker.PokerEvent.RevealCancelled;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.RoundStarted;
import plenum.activities.poker.PokerEvent.StoriesAdded;
import plenum.activities.poker.PokerEvent.StoryDecided;
import plenum.activities.poker.PokerEvent.StoryEdited;
import plenum.activities.poker.PokerEvent.StoryLeftOut;
import plenum.activities.poker.PokerEvent.StoryMoved;
import plenum.activities.poker.PokerEvent.StoryRemoved;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.activities.poker.PokerEvent.TimerSet;
import plenum.activities.poker.PokerEvent.TimerStopped;
import plenum.activities.poker.PokerEvent.VoteRetracted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.activities.poker.PokerEvent.VotesRestored;
import plenum.activities.poker.PokerEvent.VotesRevealed;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;

/** Planning poker: everyone puts down a sealed card, one reveal turns all of them, and the figures follow. */
public class Poker implements ActivityType<PokerState, PokerCommand, PokerEvent>, Importing<PokerState, PokerCommand> {

    private final Setup<PokerConfig, PokerState> setup;
    private final @Nullable CalibrationHints hints;

    public Poker() {
        this(Options.USUAL);
    }

    /** With these options where nobody chooses otherwise. */
    public Poker(Options usual) {
        this(usual, null);
    }

    /** And with somebody who knows how long finished work took, if there is anybody. */
    public Poker(Options usual, @Nullable CalibrationHints hints) {
        setup = PokerConfig.setup(usual);
        this.hints = hints;
    }

    @Override
    public String id() {
        return "poker";
    }

    @Override
    public Class<PokerCommand> commands() {
        return PokerCommand.class;
    }

    @Override
    public Vocabulary vocabulary() {
        return PokerNews.WORDS;
    }

    @Override
    public Setup<?, PokerState> setup() {
        return setup;
    }

    @Override
    public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
        return new PokerRules(state, turn).decide(command);
    }

    @Override
    public ImportPlan<PokerCommand> plan(
            PokerState state, List<ImportRow> rows, Duplicates duplicates, Supplier<UUID> ids) {
        return StoryImport.plan(state.queue(), rows, duplicates, ids);
    }

    @Override
    public PokerState evolve(PokerState state, PokerEvent event) {
        return PokerChange.made(state, event);
    }

    @Override
    public List<PokerEvent> rest(PokerState state, Instant now) {
        return RoundChange.leave(state, now);
    }

    @Override
    public PokerState preparedLike(PokerState fresh, PokerState former) {
        return fresh.with(former.queue().asNew());
    }

    @Override
    public Decision<PokerEvent> reopen(PokerState state, Turn turn) {
        return state.stage() == PokerStage.RESULTS
                ? decide(state, new PokerCommand.Revote(state.round()), turn)
                : Decision.accepted();
    }

    @Override
    public PokerState delayed(PokerState state, Duration by) {
        return state.onTable() == null ? state : state.with(state.table().delayed(by));
    }

    @Override
    public PokerView view(PokerState state, Crowd crowd, Audience audience) {
        return PokerView.of(state, crowd, audience);
    }

    @Override
    public @Nullable Instant timer(PokerState state) {
        return state.onTable() == null ? null : state.table().endsAt();
    }

    @Override
    public @Nullable Instant due(PokerState state, Crowd crowd) {
        return new Clockwork(state, crowd).due();
    }

    @Override
    public List<PokerEvent> wake(PokerState state, Crowd crowd, Instant now) {
        return new Clockwork(state, crowd).run(now);
    }

    @Override
    public @Nullable OwnTime ownTime(PokerState state) {
        return state.prevote() == null ? null : state.prevote().ownTime();
    }

    @Override
    public Set<UUID> marked(PokerState state, Set<UUID> answered) {
        return state.marked();
    }

    @Override
    public Outline outline(PokerState state) {
        return state.outline();
    }

    @Override
    public Announcement announce(PokerState after, PokerEvent event, Crowd crowd) {
        return new PokerNews(after, crowd).announce(event);
    }

    @Override
    public boolean isAnswer(PokerState after, PokerEvent event) {
        return (event instanceof Voted || event instanceof VoteRetracted) && after.prevote() == null;
    }

    @Override
    public List<Ballot> ballots(PokerEvent event) {
        return switch (event) {
            case Voted voted -> List.of(voted.hand().ballot(voted.participant(), voted.round()));
            case VoteRetracted retracted ->
                List.of(new Hand(retracted.clientSeq(), null).ballot(retracted.participant(), retracted.round()));
            case VotesRestored restored -> restored.ballots();
            case RoundStarted _,
                    VotesRevealed _,
                    RoundCompleted _,
                    CountdownStarted _,
                    RevealCancelled _,
                    TimerSet _,
                    TimerStopped _,
                    OptionsSet _,
                    DeckSet _,
                    MarksShown _,
                    PrevoteOpened _,
                    PrevoteClosed _,
                    EstimateAgreed _,
                    Assumed _,
                    StoryDecided _,
                    StoriesAdded _,
                    StoryEdited _,
                    StoryMoved _,
                    StoryRemoved _,
                    StoryLeftOut _,
                    StorySelected _ -> List.of();
        };
    }

    @Override
    public Tally tally(PokerState state, int round) {
        return state.tally(round);
    }

    @Override
    public List<?> facts(PokerState after, PokerEvent event, Origin origin) {
        return event instanceof EstimateAgreed agreed
                ? List.of(plenum.activities.poker.EstimateAgreed.of(after, agreed, origin))
                : List.of();
    }

    @Override
    public @Nullable PokerResults results(PokerState state) {
        return PokerResults.of(state);
    }

    @Override
    public List<Table> tables(PokerState state, ExportWish wish) {
        return new PokerTables(state, wish).tables();
    }

    @Override
    public SequencedMap<UUID, Story> items(PokerState state) {
        return state.queue().whole();
    }

    /** Never before the reveal: it would weigh on the votes. */
    @Override
    public Optional<CalibrationHint> hint(PokerState state, Origin origin) {
        var statistics = state.statistics();
        var card = statistics == null ? null : statistics.suggestedCard();
        return card == null || hints == null
                ? Optional.empty()
                : hints.find(origin.session(), state.deck().id(), card).filter(CalibrationHint::isSound);
    }

    @Override
    public Stored store(PokerState state) {
        return new Stored(PokerControl.of(state), state.rounds());
    }

    @Override
    public PokerState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        return StoredJson.value(control, PokerControl.class).restored(rounds, ballots);
    }

    @Override
    public PokerCommand retraction(Ballot ballot) {
        return new PokerCommand.Retract(ballot.round(), ballot.clientSeq() + 1);
    }
}
