package plenum.activities.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActionRecorded;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.KeptItem;
import plenum.activities.Measures;
import plenum.activities.Origin;
import plenum.activities.Outline;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.Table;
import plenum.activities.Tally;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.activities.Writing;
import plenum.activities.board.BoardEvent.Agreed;
import plenum.activities.board.BoardEvent.Dotted;
import plenum.activities.board.BoardEvent.Sealed;
import plenum.activities.board.BoardEvent.Unsealed;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** People write, what says the same is grouped, everybody votes, and what came out is talked about. */
public class Board<F extends Record, C> implements ActivityType<BoardState<F>, C, BoardEvent> {

    private final BoardKind<F, C> kind;
    private final Setup<F, BoardState<F>> setup;

    public Board(BoardKind<F, C> kind) {
        this.kind = kind;
        setup = kind.setup().beginning(form -> BoardState.fresh(form, kind.terms(form)));
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
        return BoardNews.words(kind);
    }

    @Override
    public Setup<?, BoardState<F>> setup() {
        return setup;
    }

    @Override
    public Anonymity anonymity(BoardState<F> state) {
        return state.terms().anonymity();
    }

    @Override
    public List<BoardEvent> begin(BoardState<F> state, Instant now) {
        return state.isBegun() ? List.of() : List.of(BoardRules.went(state, Step.WRITE, now));
    }

    @Override
    public List<BoardEvent> finish(BoardState<F> state, Crowd crowd, Instant now) {
        return state.isBegun() && !state.isSealed() ? List.of(new Sealed(state.eligible(crowd), now)) : List.of();
    }

    @Override
    public Decision<BoardEvent> reopen(BoardState<F> state, Turn turn) {
        if (!state.isSealed()) {
            return Decision.accepted();
        }
        return state.terms().isAnonymous()
                ? Decision.refused(BoardRules.wrongPhase(state))
                : Decision.accepted(new Unsealed(beforeTheEnd(state), turn.now()));
    }

    private static Step beforeTheEnd(BoardState<?> state) {
        var steps = state.terms().steps();
        return state.terms().last() == Step.CLOSED
                ? steps.get(steps.size() - 2)
                : state.terms().last();
    }

    @Override
    public boolean settled(BoardState<F> state) {
        return !state.isBegun() || state.isSealed();
    }

    @Override
    public Decision<BoardEvent> decide(BoardState<F> state, C command, Turn turn) {
        return new BoardRules(state, outline(state), kind.columns(state.form()), turn).decide(kind.request(command));
    }

    @Override
    public C retraction(Ballot ballot) {
        return kind.retraction(ballot.round(), ballot.clientSeq() + 1);
    }

    @Override
    public BoardState<F> evolve(BoardState<F> state, BoardEvent event) {
        return Growth.of(state, event);
    }

    @Override
    public BoardState<F> delayed(BoardState<F> state, Duration by) {
        var ends = state.course().stepEndsAt();
        return ends == null ? state : state.with(state.course().until(ends.plus(by)));
    }

    @Override
    public Object view(BoardState<F> state, Crowd crowd, Audience audience) {
        return kind.view(state.form(), BoardFace.of(state, crowd, audience));
    }

    @Override
    public Set<UUID> namedPeople(BoardState<F> state, Audience audience) {
        return BoardFace.named(state, audience);
    }

    @Override
    public List<Writing> writings(BoardState<F> state, UUID person) {
        return state.items()
                .of(person)
                .map(item -> new Writing(item.id(), item.body().text()))
                .toList();
    }

    @Override
    public @Nullable Object own(BoardState<F> state, UUID person) {
        return BoardOwn.of(state, person);
    }

    @Override
    public boolean ownDiffers(BoardState<F> before, BoardState<F> after, UUID person) {
        return before.items() != after.items() && !before.items().sameOf(person, after.items());
    }

    @Override
    public Set<UUID> marked(BoardState<F> state, Set<UUID> answered) {
        return state.terms().isAnonymous() ? Set.of() : answered;
    }

    @Override
    public int answered(BoardState<F> state, Set<UUID> answered) {
        return state.people();
    }

    @Override
    public Outline outline(BoardState<F> state) {
        return state.outline(kind.word(state.step()));
    }

    @Override
    public Announcement announce(BoardState<F> after, BoardEvent event, Crowd crowd) {
        return new BoardNews(after, crowd).announce(event);
    }

    @Override
    public boolean isAnswer(BoardState<F> after, BoardEvent event) {
        return event instanceof BoardEvent.Dotted
                || event instanceof BoardEvent.Put
                || event instanceof BoardEvent.Dropped;
    }

    @Override
    public List<Ballot> ballots(BoardEvent event) {
        return event instanceof Dotted(var ballot, var _) ? List.of(ballot) : List.of();
    }

    /** What is closed and anonymous is a count already, and nobody knows of what. */
    @Override
    public @Nullable Tally tally(BoardState<F> state, int round) {
        return round == state.round() && !(state.isSealed() && state.terms().isAnonymous())
                ? state.dots().tally()
                : null;
    }

    /** In a team's session what was agreed is told to whoever keeps the team's work. */
    @Override
    public List<?> facts(BoardState<F> after, BoardEvent event, Origin origin) {
        return event instanceof Agreed(var action, var at) && origin.team() != null
                ? List.of(new ActionRecorded(
                        origin.session(),
                        origin.activity(),
                        origin.team(),
                        action.id(),
                        action.text(),
                        action.ownerId(),
                        action.owner(),
                        action.due(),
                        action.status().name().toLowerCase(Locale.ROOT),
                        at))
                : List.of();
    }

    @Override
    public @Nullable Object results(BoardState<F> state) {
        return state.isShown()
                ? kind.results(state.form(), BoardFigures.of(state, state.eligible(new Crowd(Set.of())), false))
                : null;
    }

    @Override
    public @Nullable Measures measures(BoardState<F> state) {
        return state.isShown()
                ? kind.measures(
                        state.form(),
                        BoardFigures.of(state, state.eligible(new Crowd(Set.of())), false),
                        state.writers())
                : null;
    }

    @Override
    public List<Table> tables(BoardState<F> state, ExportWish wish) {
        if (state.terms().isAnonymous() && wish.wants(ExportWish.Extra.VOTES)) {
            throw Problem.VALIDATION_ERROR.on("include", "votes have no names here");
        }
        return state.isShown()
                ? kind.tables(state.form(), BoardFigures.of(state, state.eligible(new Crowd(Set.of())), true), wish)
                : List.of();
    }

    @Override
    public SequencedMap<UUID, ?> items(BoardState<F> state) {
        if (state.isHidden()) {
            return Collections.emptyNavigableMap();
        }
        var all = new LinkedHashMap<UUID, ShownCard>();
        CardsInView.ordered(state, state.shown().toList())
                .forEach(item -> all.put(
                        item.id(), ShownCard.of(state, item, state.terms().anonymity() == Anonymity.NAMED)));
        return all;
    }

    @Override
    public Stored store(BoardState<F> state) {
        return BoardMemory.store(state);
    }

    @Override
    public BoardState<F> restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        return restore(control, rounds, List.of(), ballots);
    }

    @Override
    public BoardState<F> restore(JsonNode control, List<JsonNode> rounds, List<KeptItem> items, List<Ballot> ballots) {
        return BoardMemory.restored(kind, control, items, ballots);
    }
}
