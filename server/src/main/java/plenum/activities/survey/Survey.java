package plenum.activities.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.Measures;
import plenum.activities.Outline;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.Tally;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.activities.survey.SurveyEvent.Answered;
import plenum.activities.survey.SurveyEvent.Changed;
import plenum.activities.survey.SurveyEvent.Closed;
import plenum.activities.survey.SurveyEvent.Hidden;
import plenum.activities.survey.SurveyEvent.Looked;
import plenum.activities.survey.SurveyEvent.Opened;
import plenum.activities.survey.SurveyEvent.Reopened;
import plenum.activities.survey.SurveyEvent.Shown;
import plenum.activities.survey.SurveyEvent.TakenBack;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** A question to everybody: it opens, each answers once, it closes, and what came out is shown. */
public class Survey<F extends Record, C, T> implements ActivityType<SurveyState<F, T>, C, SurveyEvent> {

    /** Who looks on while anonymous answers come must not see one of them arrive. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Kind<F, C, T> kind;
    private final Setup<?, SurveyState<F, T>> setup;

    public Survey(Kind<F, C, T> kind) {
        this.kind = kind;
        setup = kind.setup().beginning(form -> SurveyState.fresh(form, kind));
    }

    @Override
    public String id() {
        return kind.id();
    }

    @Override
    public Class<C> commands() {
        return kind.commands();
    }

    @Override
    public Vocabulary vocabulary() {
        return kind.vocabulary();
    }

    @Override
    public Setup<?, SurveyState<F, T>> setup() {
        return setup;
    }

    @Override
    public Anonymity anonymity(SurveyState<F, T> state) {
        return state.terms().anonymity();
    }

    @Override
    public List<SurveyEvent> begin(SurveyState<F, T> state, Instant now) {
        return state.stage() == SurveyStage.WAITING ? List.of(new Opened(1, now)) : List.of();
    }

    @Override
    public List<SurveyEvent> finish(SurveyState<F, T> state, Crowd crowd, Instant now) {
        return state.isOpen()
                ? List.of(new Closed(state.round(), state.answered(), state.eligible(crowd), showsAtClose(state), now))
                : List.of();
    }

    private static boolean showsAtClose(SurveyState<?, ?> state) {
        return switch (state.terms().showResults()) {
            case MANUAL -> state.last().shown();
            case LIVE, AFTER_ANSWER, ON_CLOSE -> true;
        };
    }

    @Override
    public Decision<SurveyEvent> reopen(SurveyState<F, T> state, Turn turn) {
        var current = state.current();
        if (current == null || current.isOpen()) {
            return Decision.accepted();
        }
        if (state.terms().isAnonymous()) {
            return Decision.refused(
                    Problem.WRONG_PHASE.refusal().with("state", state.stage().word()));
        }
        return Decision.accepted(
                current.everShown() ? new Opened(current.round() + 1, turn.now()) : new Reopened(current.round()));
    }

    @Override
    public Decision<SurveyEvent> decide(SurveyState<F, T> state, C command, Turn turn) {
        return new SurveyRules<>(kind, state, turn).decide(command, kind.request(state.form(), command));
    }

    @Override
    public C retraction(Ballot ballot) {
        return kind.retraction(ballot.round(), ballot.clientSeq() + 1);
    }

    @Override
    public SurveyState<F, T> evolve(SurveyState<F, T> state, SurveyEvent event) {
        return switch (event) {
            case Opened(int round, var at) ->
                emptied(state).with(Asked.opened(round, at, state.terms().showResults() == Terms.ShowResults.LIVE));
            case Answered answered -> with(state, answered.ballot());
            case TakenBack back -> with(state, back.ballot());
            case Looked looked ->
                state.with(
                        state.last().looked(looked.answered(), state.answers().tally(), looked.at()));
            case Closed closed -> closed(state, closed);
            case Reopened _ -> state.with(state.last().reopened());
            case Shown shown -> state.with(state.last().showing(true, shown.overridden()));
            case Hidden _ -> state.with(state.last().showing(false, false));
            case Changed(int _, var what) -> changed(state, what);
        };
    }

    private SurveyState<F, T> changed(SurveyState<F, T> state, OwnEvent what) {
        var later = state.reshaped(kind.after(state.form(), what));
        return what.recounts() ? later.with(state.answers().recounted(kind, later.form())) : later;
    }

    private SurveyState<F, T> closed(SurveyState<F, T> state, Closed closed) {
        var anonymous = state.terms().isAnonymous();
        var answers = state.answers();
        var later = state.with(state.last().closed(closed, answers.tally(), anonymous ? null : answers.said()))
                .reshaped(kind.closed(state.form()));
        return anonymous ? emptied(later) : later;
    }

    private SurveyState<F, T> with(SurveyState<F, T> state, Ballot ballot) {
        return state.with(state.answers().with(ballot, kind, state.form()));
    }

    private SurveyState<F, T> emptied(SurveyState<F, T> state) {
        return state.with(Answers.none(kind.nothing(state.form())));
    }

    @Override
    public @Nullable Instant due(SurveyState<F, T> state, Crowd crowd) {
        if (!state.isOpen() || !state.isVisible() || !state.isLookedAt()) {
            return null;
        }
        var current = state.last();
        if (current.talliedAt() == null) {
            return current.openedAt();
        }
        return state.answers().tally().equals(current.tally())
                ? null
                : current.talliedAt().plus(BETWEEN_LOOKS);
    }

    @Override
    public List<SurveyEvent> wake(SurveyState<F, T> state, Crowd crowd, Instant now) {
        var due = due(state, crowd);
        return due == null || now.isBefore(due) ? List.of() : List.of(new Looked(state.round(), state.answered(), now));
    }

    @Override
    public Object view(SurveyState<F, T> state, Crowd crowd, Audience audience) {
        return new SurveyViews<>(kind, state).view(crowd, audience);
    }

    @Override
    public @Nullable Object own(SurveyState<F, T> state, UUID person) {
        return new SurveyViews<>(kind, state).own(person);
    }

    @Override
    public Set<UUID> marked(SurveyState<F, T> state, Set<UUID> answered) {
        return state.terms().isAnonymous() ? Set.of() : answered;
    }

    @Override
    public int answered(SurveyState<F, T> state, Set<UUID> answered) {
        return state.answered();
    }

    /** What is closed and anonymous is a count already, and nobody knows of what. */
    @Override
    public @Nullable Tally tally(SurveyState<F, T> state, int round) {
        return round == state.round() && (state.isOpen() || !state.terms().isAnonymous())
                ? Tally.of(state.answers().ballots().values().stream())
                : null;
    }

    @Override
    public Outline outline(SurveyState<F, T> state) {
        return state.outline();
    }

    @Override
    public Announcement announce(SurveyState<F, T> after, SurveyEvent event, Crowd crowd) {
        return new SurveyNews(after, crowd).announce(event);
    }

    @Override
    public List<Ballot> ballots(SurveyEvent event) {
        return switch (event) {
            case Answered answered -> List.of(answered.ballot());
            case TakenBack back -> List.of(back.ballot());
            case Opened _, Looked _, Closed _, Reopened _, Shown _, Hidden _, Changed _ -> List.of();
        };
    }

    @Override
    public @Nullable Object results(SurveyState<F, T> state) {
        var told = state.told();
        return told.isEmpty() ? null : kind.results(state.form(), told);
    }

    @Override
    public boolean concluded(SurveyState<F, T> state) {
        return state.outline().phase() == Outline.Phase.RESULTS;
    }

    @Override
    public @Nullable Measures measures(SurveyState<F, T> state) {
        var told = state.told();
        return told.isEmpty() ? null : kind.measures(state.form(), told.getLast());
    }

    @Override
    public List<Table> tables(SurveyState<F, T> state, ExportWish wish) {
        if (state.terms().anonymity() == Anonymity.ANONYMOUS && wish.wants(ExportWish.Extra.VOTES)) {
            throw Problem.VALIDATION_ERROR.on("include", "votes have no names here");
        }
        return kind.tables(state.form(), state.told(), wish);
    }

    record Control(JsonNode form) {}

    @Override
    public Stored store(SurveyState<F, T> state) {
        return new Stored(new Control(StoredJson.tree(StoredJson.text(state.form()))), state.rounds());
    }

    @Override
    public SurveyState<F, T> restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        var form = StoredJson.value(StoredJson.value(control, Control.class).form(), kind.form());
        var byNumber = new TreeMap<Integer, Asked<T>>();
        for (var round : rounds) {
            Asked<T> asked = StoredJson.value(round, Asked.Kept.class).asked(kind.tallies());
            byNumber.put(asked.round(), asked);
        }
        var state = new SurveyState<>(
                form, kind.terms(form), kind.fewest(form), byNumber, Answers.none(kind.nothing(form)));
        if (state.terms().isAnonymous() && !state.isOpen()) {
            return state;
        }
        for (var ballot : ballots) {
            if (ballot.round() == state.round()) {
                state = with(state, Answers.asWritten(ballot, kind));
            }
        }
        return state;
    }
}
