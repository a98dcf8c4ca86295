package plenum.activities.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.Outline;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.Tally;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.activities.quiz.QuizEvent.Answered;
import plenum.activities.quiz.QuizEvent.Resumed;
import plenum.activities.quiz.QuizEvent.Skipped;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;

/** A quiz: one question after the other is read, answered against the clock, and solved; whoever is right gets points. */
public class Quiz implements ActivityType<QuizState, QuizCommand, QuizEvent> {

    private final Setup<QuizConfig, QuizState> setup;

    public Quiz() {
        this(QuizConfig.EXAMPLE);
    }

    /** With something else one might ask. */
    Quiz(QuizConfig example) {
        setup = QuizConfig.setup(example).beginning(QuizState::fresh);
    }

    @Override
    public String id() {
        return "quiz";
    }

    @Override
    public Class<QuizCommand> commands() {
        return QuizCommand.class;
    }

    @Override
    public Vocabulary vocabulary() {
        return QuizNews.WORDS;
    }

    @Override
    public Setup<?, QuizState> setup() {
        return setup;
    }

    @Override
    public List<QuizEvent> finish(QuizState state, Crowd crowd, Instant now) {
        return state.stage() == QuizStage.LOBBY || state.stage() == QuizStage.FINISHED
                ? List.of()
                : Clockwork.ending(state, now);
    }

    @Override
    public Decision<QuizEvent> reopen(QuizState state, Turn turn) {
        return state.stage() == QuizStage.FINISHED ? Decision.accepted(new Resumed(turn.now())) : Decision.accepted();
    }

    @Override
    public List<QuizEvent> rest(QuizState state, Instant now) {
        return state.stage().isUnderWay() ? List.of(new Skipped(state.round(), now)) : List.of();
    }

    @Override
    public Decision<QuizEvent> decide(QuizState state, QuizCommand command, Turn turn) {
        return new QuizRules(state, turn).decide(command);
    }

    @Override
    public QuizState evolve(QuizState state, QuizEvent event) {
        return QuizChange.made(state, event);
    }

    @Override
    public @Nullable Instant timer(QuizState state) {
        return state.stage() == QuizStage.OPEN ? state.last().times().endsAt() : null;
    }

    @Override
    public @Nullable Instant due(QuizState state, Crowd crowd) {
        return new Clockwork(state, crowd).due();
    }

    @Override
    public List<QuizEvent> wake(QuizState state, Crowd crowd, Instant now) {
        return new Clockwork(state, crowd).run(now);
    }

    @Override
    public QuizState delayed(QuizState state, Duration by) {
        return state.delayed(by);
    }

    @Override
    public QuizView view(QuizState state, Crowd crowd, Audience audience) {
        return QuizView.of(state, crowd);
    }

    @Override
    public Set<UUID> namedPeople(QuizState state, Audience audience) {
        var named = new HashSet<UUID>();
        var board = QuizView.board(state);
        if (board != null) {
            board.forEach(row -> named.add(row.participantId()));
        }
        var buzzes = BuzzViews.of(state);
        if (buzzes != null) {
            buzzes.line().forEach(one -> named.add(one.participantId()));
        }
        if (state.current() != null && state.last().line().winner() != null) {
            named.add(state.last().line().winner());
        }
        return named;
    }

    @Override
    public QuizOwn own(QuizState state, UUID person) {
        return QuizOwn.of(state, person);
    }

    @Override
    public Outline outline(QuizState state) {
        return state.outline();
    }

    @Override
    public boolean concluded(QuizState state) {
        return state.stage() == QuizStage.FINISHED;
    }

    @Override
    public Announcement announce(QuizState after, QuizEvent event, Crowd crowd) {
        return new QuizNews(after, crowd).announce(event);
    }

    @Override
    public List<Ballot> ballots(QuizEvent event) {
        return event instanceof Answered answered
                ? List.of(answered.given().ballot(answered.participant(), answered.round()))
                : List.of();
    }

    @Override
    public @Nullable Tally tally(QuizState state, int round) {
        return round == state.round() && round > 0
                ? Tally.of(state.answers().entrySet().stream()
                        .map(one -> one.getValue().ballot(one.getKey(), round)))
                : null;
    }

    @Override
    public @Nullable QuizResults results(QuizState state) {
        return QuizResults.of(state);
    }

    @Override
    public List<Table> tables(QuizState state, ExportWish wish) {
        return new QuizTables(state, wish).tables();
    }

    record Control(
            QuizConfig form, QuizStage stage, @Nullable Instant since) {}

    @Override
    public Stored store(QuizState state) {
        return new Stored(new Control(state.quiz(), state.stage(), state.since()), state.rounds());
    }

    @Override
    public QuizState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        var kept = StoredJson.value(control, Control.class);
        var byNumber = new TreeMap<Integer, Asked>();
        rounds.stream()
                .map(round -> StoredJson.value(round, Asked.class))
                .forEach(round -> byNumber.put(round.round(), round));
        var answers = TreePMap.<UUID, Given>empty();
        int last = byNumber.isEmpty() ? 0 : byNumber.lastKey();
        for (var ballot : ballots) {
            if (ballot.round() == last && ballot.counts()) {
                answers = answers.plus(ballot.participant(), Given.of(ballot));
            }
        }
        return new QuizState(kept.form(), kept.stage(), kept.since(), byNumber, answers, Standings.EMPTY).counted();
    }
}
