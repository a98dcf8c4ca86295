package plenum.activities.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.activities.Anonymity;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.Setup;
import plenum.activities.Turn;
import plenum.activities.Writing;
import plenum.activities.board.Action;
import plenum.activities.board.Board;
import plenum.activities.board.BoardEvent;
import plenum.activities.board.BoardFace;
import plenum.activities.board.BoardState;
import plenum.activities.board.ShownCard;
import plenum.shared.Audience;
import plenum.shared.Problem;

/** What becomes of cards, groups and actions that are changed, and who is named with them. */
class RetroBoardTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private Board<RetroConfig, RetroCommand> retro;
    private BoardState<RetroConfig> state;

    @BeforeEach
    void begun() {
        begun(Anonymity.NAMED);
    }

    private void begun(Anonymity anonymity) {
        retro = new Board<>(new Retro(new RetroConfig(RetroColumns.USUAL, 500, 20, true, anonymity, 0, 5, 3)));
        state = chosen(retro.setup());
        retro.begin(state, NOW).forEach(this::happens);
        for (int n = 1; n <= 3; n++) {
            accepted(BEN, new RetroCommand.AddCard(key(n), n == 3 ? "ideas" : "well", "Card " + n));
        }
    }

    @Test
    void a_group_is_moved_as_a_whole_and_keeps_its_title() {
        grouped();
        accepted(ANN, new RetroCommand.MoveCard(group(), "ideas"));
        assertThat(columns()).containsExactly("ideas", "ideas", "ideas");
        assertThat(board().groups().get(group()).title()).isEqualTo("Both");
        assertThat(decided(ANN, new RetroCommand.MoveCard(group(), "ideas"))).isInstanceOf(Decision.Repeated.class);
    }

    @Test
    void only_whoever_leads_moves_a_group_and_only_where_there_is_a_column() {
        grouped();
        assertThat(refusal(BEN, new RetroCommand.MoveCard(group(), "ideas"))).isEqualTo(Problem.UNAUTHORIZED);
        assertThat(refusal(ANN, new RetroCommand.MoveCard(group(), "nowhere"))).isEqualTo(Problem.INVALID_RESPONSE);
        var group = group();
        accepted(ANN, new RetroCommand.PreviousStage(RetroStage.GROUP));
        assertThat(refusal(ANN, new RetroCommand.MoveCard(group, "ideas"))).isEqualTo(Problem.WRONG_PHASE);
    }

    @Test
    void a_card_that_is_moved_leaves_its_group_also_within_its_column() {
        grouped();
        accepted(ANN, new RetroCommand.MoveCard(key(2), "well"));
        assertThat(card(2).group()).isNull();
        assertThat(card(1).group()).isEqualTo(group());
        assertThat(decided(ANN, new RetroCommand.MoveCard(key(2), "well"))).isInstanceOf(Decision.Repeated.class);
    }

    @Test
    void what_is_left_out_of_an_action_stays_and_what_is_empty_goes() {
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, RetroStage.ACTIONS));
        accepted(BEN, new RetroCommand.AddAction(key(50), "Fix it", BEN, null, "Sprint 50"));
        accepted(ANN, new RetroCommand.EditAction(key(50), "Fix the build", null, null, null));
        assertThat(action()).isEqualTo(action("Fix the build", BEN, null, "Sprint 50"));
        accepted(ANN, new RetroCommand.EditAction(key(50), null, null, "Kim", null));
        assertThat(action()).isEqualTo(action("Fix the build", null, "Kim", "Sprint 50"));
        accepted(ANN, new RetroCommand.EditAction(key(50), null, null, " ", ""));
        assertThat(action()).isEqualTo(action("Fix the build", null, null, null));
    }

    @Test
    void figures_for_another_day_are_cards_by_so_many_writers_also_if_nobody_voted() {
        accepted(ANN, new RetroCommand.AddCard(key(4), "ideas", "Card 4"));
        accepted(ANN, new RetroCommand.AddCard(key(5), "ideas", "Card 5"));
        assertThat(retro.measures(state)).as("while it is hidden").isNull();
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, RetroStage.ACTIONS));

        assertThat(retro.measures(state).people()).isEqualTo(2);
        assertThat(retro.measures(state).lines())
                .extracting(line -> line.key() + " " + (int) line.value())
                .contains("well 2", "ideas 3");

        begun(Anonymity.ANONYMOUS);
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, RetroStage.ACTIONS));
        assertThat(retro.measures(state).people()).isNull();
        assertThat(retro.measures(state).lines()).isNotEmpty();
    }

    @Test
    void who_wrote_is_named_once_it_is_seen_and_whoever_does_something_always() {
        assertThat(retro.namedPeople(state, Audience.FACILITATOR)).isEmpty();
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, RetroStage.ACTIONS));
        assertThat(retro.namedPeople(state, Audience.EVERYONE)).containsExactly(BEN);

        begun(Anonymity.FACILITATOR);
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, RetroStage.ACTIONS));
        assertThat(retro.namedPeople(state, Audience.EVERYONE)).isEmpty();
        assertThat(retro.namedPeople(state, Audience.FACILITATOR)).containsExactly(BEN);

        begun(Anonymity.ANONYMOUS);
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, RetroStage.ACTIONS));
        accepted(BEN, new RetroCommand.AddAction(key(50), "Fix it", ANN, null, null));
        assertThat(retro.namedPeople(state, Audience.FACILITATOR)).containsExactly(ANN);
    }

    @Test
    void whoever_wrote_is_known_to_themselves_until_an_anonymous_board_is_closed() {
        begun(Anonymity.ANONYMOUS);
        assertThat(retro.writings(state, BEN)).extracting(Writing::text).containsExactly("Card 1", "Card 2", "Card 3");
        assertThat(retro.writings(state, ANN)).isEmpty();
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, RetroStage.CLOSED));
        assertThat(retro.writings(state, BEN)).isEmpty();
    }

    private static <F extends Record, S> S chosen(Setup<F, S> setup) {
        return setup.begin().apply(setup.example());
    }

    private void grouped() {
        accepted(ANN, new RetroCommand.NextStage(RetroStage.WRITE, null));
        accepted(ANN, new RetroCommand.Group(List.of(key(1), key(2)), null, "Both"));
    }

    private UUID group() {
        return board().groups().firstKey();
    }

    private BoardFace board() {
        return ((RetroView) retro.view(state, new Crowd(Set.of(ANN, BEN)), Audience.FACILITATOR)).board();
    }

    private ShownCard card(int n) {
        return board().cards().values().stream()
                .filter(one -> one.id().equals(key(n)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> columns() {
        return List.of(1, 2, 3).stream().map(n -> card(n).column()).toList();
    }

    private Action action() {
        return board().actions().getFirst();
    }

    private static Action action(String text, UUID ownerId, String owner, String due) {
        return new Action(key(50), text, ownerId, owner, due, Action.Status.OPEN);
    }

    private Decision<BoardEvent> decided(UUID who, RetroCommand command) {
        return retro.decide(state, command, new Turn(who, who.equals(ANN), true, null, new Crowd(Set.of()), NOW));
    }

    private void accepted(UUID who, RetroCommand command) {
        assertThat(decided(who, command))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        decision -> ((List<?>) decision.events()).forEach(event -> happens((BoardEvent) event)));
    }

    private Problem refusal(UUID who, RetroCommand command) {
        return decided(who, command) instanceof Decision.Refused<BoardEvent>(var refusal) ? refusal.problem() : null;
    }

    private void happens(BoardEvent event) {
        state = retro.evolve(state, event);
    }

    private static UUID key(long n) {
        return new UUID(0x0199_0000_0000_7000L | n << 16, 0x8000_0000_0000_0000L | n);
    }
}
