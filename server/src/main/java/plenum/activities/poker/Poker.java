package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.Duplicates;
import plenum.activities.ImportPlan;
import plenum.activities.ImportRow;
import plenum.activities.Importing;
import plenum.activities.Outline;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import plenum.activities.Turn;
import plenum.activities.poker.PokerEvent.CountdownStarted;
import plenum.activities.poker.PokerEvent.DeckSet;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.MarksShown;
import plenum.activities.poker.PokerEvent.OptionsSet;
import plenum.activities.poker.PokerEvent.RevealCancelled;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.RoundStarted;
import plenum.activities.poker.PokerEvent.StoriesAdded;
import plenum.activities.poker.PokerEvent.StoryEdited;
import plenum.activities.poker.PokerEvent.StoryMoved;
import plenum.activities.poker.PokerEvent.StoryRemoved;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.activities.poker.PokerEvent.StorySkipped;
import plenum.activities.poker.PokerEvent.TimerSet;
import plenum.activities.poker.PokerEvent.TimerStopped;
import plenum.activities.poker.PokerEvent.VoteRetracted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.activities.poker.PokerEvent.VotesRevealed;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Planning poker: everyone puts down a sealed card, one reveal turns all of them, and the figures follow. */
public class Poker implements ActivityType<PokerState, PokerCommand, PokerEvent>, Importing<PokerState, PokerCommand> {

    private final Setup<PokerConfig, PokerState> setup;

    public Poker() {
        this(Options.USUAL);
    }

    /** With these options where nobody chooses otherwise. */
    public Poker(Options usual) {
        setup = PokerConfig.setup(usual);
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
        return switch (event) {
            case RoundStarted started ->
                state.withEmptyTable()
                        .with(Round.started(started, state.terms(started.round())))
                        .with(state.queue().choosing(started.story()));
            case Voted voted -> state.with(voted.participant(), voted.hand());
            case VoteRetracted retracted -> state.with(retracted.participant(), new Hand(retracted.clientSeq(), null));
            case VotesRevealed revealed ->
                state.with(state.table().revealed(revealed.at(), state.statistics(revealed.eligible())));
            case RoundCompleted completed ->
                state.with(state.table()
                        .completed(completed.outcome(), state.cards().size()));
            case CountdownStarted counted ->
                state.with(state.table().counting(counted.revealsAt(), counted.automatic()));
            case RevealCancelled cancelled -> state.with(state.table().uncounted(cancelled.by() != null));
            case TimerSet set -> state.with(state.table().ending(set.endsAt()));
            case TimerStopped _ -> state.with(state.table().ending(null));
            case OptionsSet set -> state.with(set.options());
            case DeckSet set -> state.with(set.deck());
            case MarksShown shown -> state.with(state.table().marking(shown.marks()));
            case EstimateAgreed agreed -> agreed(state, agreed);
            case StoriesAdded added -> state.with(state.queue().with(added.stories()));
            case StoryEdited edited ->
                state.with(state.queue().changed(edited.story(), story -> story.called(edited.ref(), edited.title())));
            case StoryMoved moved -> state.with(state.queue().moved(moved.story(), moved.to()));
            case StoryRemoved removed -> state.with(state.queue().without(removed.story()));
            case StorySkipped skipped -> state.with(state.queue().changed(skipped.story(), Story::skipped));
            case StorySelected selected -> state.with(state.queue().choosing(selected.story()));
        };
    }

    private static PokerState agreed(PokerState state, EstimateAgreed agreed) {
        var settled = state.with(state.table().agreed(agreed.estimate()));
        return agreed.story() == null
                ? settled
                : settled.with(state.queue().changed(agreed.story(), story -> story.estimated(agreed.estimate())));
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
    public List<PokerEvent> again(PokerState state, Turn turn) {
        return state.stage() == PokerStage.RESULTS
                        && decide(state, new PokerCommand.Revote(state.round()), turn)
                                instanceof Decision.Accepted<PokerEvent>(var events)
                ? events
                : List.of();
    }

    @Override
    public PokerState delayed(PokerState state, Duration by) {
        return state.stage() == PokerStage.WAITING
                ? state
                : state.with(state.table().delayed(by));
    }

    @Override
    public PokerView view(PokerState state, Crowd crowd, Audience audience) {
        return PokerView.of(state, crowd);
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
    public List<Ballot> ballots(PokerEvent event) {
        return switch (event) {
            case Voted voted -> List.of(voted.hand().ballot(voted.participant(), voted.round()));
            case VoteRetracted retracted ->
                List.of(new Hand(retracted.clientSeq(), null).ballot(retracted.participant(), retracted.round()));
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
                    EstimateAgreed _,
                    StoriesAdded _,
                    StoryEdited _,
                    StoryMoved _,
                    StoryRemoved _,
                    StorySkipped _,
                    StorySelected _ -> List.of();
        };
    }

    /** What is chosen for the rounds to come. A table kept by an older release has neither options nor stories. */
    record Control(
            JsonNode deck,
            @Nullable ObjectNode options,
            @Nullable List<Story> stories,
            @Nullable UUID story) {

        Queue queue() {
            return new Queue(stories == null ? List.of() : stories, story);
        }
    }

    @Override
    public Stored store(PokerState state) {
        var queue = state.queue();
        return new Stored(
                new Control(
                        StoredJson.tree(StoredJson.text(state.chosenDeck().choice())),
                        (ObjectNode) StoredJson.tree(StoredJson.text(state.options())),
                        queue.stories(),
                        queue.current()),
                state.rounds());
    }

    @Override
    public PokerState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        var hands = new TreeMap<UUID, Hand>();
        ballots.forEach(ballot -> hands.put(ballot.participant(), Hand.of(ballot)));
        var chosen = StoredJson.value(control, Control.class);
        var deck = StoredJson.value(chosen.deck(), DeckChoice.class).deck();
        var byNumber = new TreeMap<Integer, Round>();
        rounds.stream()
                .map(round -> StoredJson.value(round, Round.class).restored(deck))
                .forEach(round -> byNumber.put(round.round(), round));
        return new PokerState(deck, Options.kept(chosen.options()), chosen.queue(), byNumber, hands);
    }

    @Override
    public PokerCommand retraction(Ballot ballot) {
        return new PokerCommand.Retract(ballot.round(), ballot.clientSeq() + 1);
    }
}
