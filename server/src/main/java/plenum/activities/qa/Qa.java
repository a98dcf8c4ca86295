package plenum.activities.qa;

import static java.util.Collections.emptySortedMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.KeptItem;
import plenum.activities.Outline;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.Tally;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.activities.Writing;
import plenum.activities.board.Dots;
import plenum.activities.board.Items;
import plenum.activities.qa.QaEvent.Begun;
import plenum.activities.qa.QaEvent.Dropped;
import plenum.activities.qa.QaEvent.Gated;
import plenum.activities.qa.QaEvent.Put;
import plenum.activities.qa.QaEvent.Sealed;
import plenum.activities.qa.QaEvent.Unsealed;
import plenum.activities.qa.QaEvent.Voted;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** Questions beside whatever goes on: everybody asks and votes, whoever leads answers. */
@Component
public class Qa implements ActivityType<QaState, QaCommand, QaEvent> {

    private final Setup<QaConfig, QaState> setup;

    public Qa() {
        this(QaConfig.EXAMPLE);
    }

    /** Under other terms one might choose. */
    Qa(QaConfig example) {
        setup = QaConfig.setup(example);
    }

    private static final Vocabulary WORDS = new Vocabulary(
            List.of("activity_updated", "item_updated", "vote_submitted", "vote_retracted"),
            List.of("waiting", "open", "closed"));

    @Override
    public String id() {
        return "qa";
    }

    @Override
    public Class<QaCommand> commands() {
        return QaCommand.class;
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Setup<?, QaState> setup() {
        return setup;
    }

    @Override
    public boolean parallel() {
        return true;
    }

    /** Who wants to be known by name is; the others are nobody's. */
    @Override
    public Anonymity anonymity(QaState state) {
        return state.isAnonymous() ? Anonymity.ANONYMOUS : Anonymity.NAMED;
    }

    @Override
    public List<QaEvent> begin(QaState state, Instant now) {
        return state.isBegun() ? List.of() : List.of(new Begun(now));
    }

    @Override
    public List<QaEvent> finish(QaState state, Crowd crowd, Instant now) {
        return state.isBegun() && !state.isSealed() ? List.of(new Sealed(state.eligible(crowd), now)) : List.of();
    }

    @Override
    public Decision<QaEvent> reopen(QaState state, Turn turn) {
        if (!state.isSealed()) {
            return Decision.accepted();
        }
        return state.isAnonymous()
                ? Decision.refused(Problem.WRONG_PHASE.refusal().with("state", "closed"))
                : Decision.accepted(new Unsealed());
    }

    @Override
    public boolean settled(QaState state) {
        return !state.isBegun() || state.isSealed();
    }

    @Override
    public Decision<QaEvent> decide(QaState state, QaCommand command, Turn turn) {
        return new QaRules(state, turn).decide(command);
    }

    @Override
    public QaState evolve(QaState state, QaEvent event) {
        return switch (event) {
            case Begun(var at) -> state.begun(at);
            case Put(var item) -> state.with(state.questions().with(item));
            case Dropped(var item) -> state.with(state.questions().without(item));
            case Voted(var ballot, var _) -> state.with(state.votes().with(ballot));
            case Gated(var open) -> state.gated(open);
            case Sealed sealed -> sealed(state, sealed);
            case Unsealed _ -> state.ending(null);
        };
    }

    private static QaState sealed(QaState state, Sealed sealed) {
        var votes = state.votes();
        var over = state.ending(new QaState.Ending(sealed.at(), votes.people(), sealed.eligible(), votes.totals()));
        return state.isAnonymous() ? over.with(Dots.NONE).with(over.questions().nameless()) : over;
    }

    @Override
    public Object view(QaState state, Crowd crowd, Audience audience) {
        return QaView.of(state, crowd, audience);
    }

    @Override
    public Set<UUID> namedPeople(QaState state, Audience audience) {
        return QaView.named(state, audience);
    }

    @Override
    public List<Writing> writings(QaState state, UUID person) {
        return state.questions()
                .of(person)
                .map(item -> new Writing(item.id(), item.body().text()))
                .toList();
    }

    @Override
    public @Nullable Object own(QaState state, UUID person) {
        return QaOwn.of(state, person);
    }

    @Override
    public boolean ownDiffers(QaState before, QaState after, UUID person) {
        return before.questions() != after.questions() && !before.questions().sameOf(person, after.questions());
    }

    @Override
    public Set<UUID> marked(QaState state, Set<UUID> answered) {
        return Set.of();
    }

    @Override
    public int answered(QaState state, Set<UUID> answered) {
        return state.people();
    }

    @Override
    public Outline outline(QaState state) {
        return state.outline();
    }

    @Override
    public Announcement announce(QaState after, QaEvent event, Crowd crowd) {
        return switch (event) {
            case Voted(var ballot, var _) ->
                new Announcement(
                        ballot.counts() ? "vote_submitted" : "vote_retracted",
                        Map.of("round", 1, "answered_count", after.people(), "eligible_count", after.eligible(crowd)));
            case Put _, Dropped _ ->
                new Announcement(
                        "item_updated", Map.of("item_count", after.questions().size()));
            case Begun _, Gated _, Sealed _, Unsealed _ ->
                new Announcement("activity_updated", Map.of("changed", List.of("stage")));
        };
    }

    @Override
    public boolean isAnswer(QaState after, QaEvent event) {
        return event instanceof Voted || event instanceof Put || event instanceof Dropped;
    }

    @Override
    public List<Ballot> ballots(QaEvent event) {
        return event instanceof Voted(var ballot, var _) ? List.of(ballot) : List.of();
    }

    @Override
    public @Nullable Tally tally(QaState state, int round) {
        return round == state.outline().round() && !(state.isSealed() && state.isAnonymous())
                ? state.votes().tally()
                : null;
    }

    @Override
    public @Nullable Object results(QaState state) {
        return state.isBegun() ? QaResults.of(state) : null;
    }

    @Override
    public List<Table> tables(QaState state, ExportWish wish) {
        var writer = new Table.Writer("questions", "question", "votes", "state", "answer", "author");
        QaResults.of(state)
                .questions()
                .forEach(one -> writer.row(
                        one.text(),
                        one.votes(),
                        one.state().name().toLowerCase(Locale.ROOT),
                        one.answer(),
                        one.author() == null ? null : wish.name(one.author())));
        return List.of(writer.table());
    }

    @Override
    public SequencedMap<UUID, ?> items(QaState state) {
        var all = new LinkedHashMap<UUID, ShownQuestion>();
        state.shown().forEach(item -> all.put(item.id(), ShownQuestion.of(state, item)));
        return all;
    }

    record Control(JsonNode form, @Nullable Instant openedAt, boolean gate, QaState.@Nullable Ending ending) {}

    /** That there was one; votes are kept with it. */
    record Round(int round) {}

    @Override
    public Stored store(QaState state) {
        return new Stored(
                new Control(
                        StoredJson.tree(StoredJson.text(state.form())), state.openedAt(), state.gate(), state.ending()),
                state.isBegun() ? new TreeMap<>(Map.of(1, new Round(1))) : emptySortedMap(),
                state.questions().byNumber());
    }

    @Override
    public QaState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        return restore(control, rounds, List.of(), ballots);
    }

    @Override
    public QaState restore(JsonNode kept, List<JsonNode> rounds, List<KeptItem> items, List<Ballot> ballots) {
        var control = StoredJson.value(kept, Control.class);
        var form = StoredJson.value(control.form(), QaConfig.class);
        var state = new QaState(
                form,
                control.openedAt(),
                control.gate(),
                Items.restored(items, Question.class),
                Dots.NONE,
                control.ending());
        if (state.isSealed() && state.isAnonymous()) {
            return state;
        }
        var votes = Dots.NONE;
        for (var ballot : ballots) {
            votes = votes.restored(ballot);
        }
        return state.with(votes);
    }
}
