package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.poker.AGame.ANN;
import static plenum.activities.poker.AGame.LOGIN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.Advice.Kind;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.Park;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.TakeBreak;
import plenum.activities.poker.PokerCommand.Undo;
import plenum.activities.poker.StoryDecision.Choice;

/** When talking and voting again leads nowhere, the table says so; people decide. */
class AdviceTest {

    private final AGame game = AGame.aboutTwoStories();

    @BeforeEach
    void start() {
        game.control(new Start(LOGIN, null));
    }

    @Test
    void a_first_round_however_wide_speaks_for_nothing_but_talking() {
        game.votes("1", "2", "8").revealed();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_second_round_no_closer_than_the_first_speaks_against_a_third() {
        game.votes("8", "13", "21").revealed();
        again("5", "13", "21");
        assertThat(kinds()).containsExactly(Kind.NO_CONVERGENCE);
        assertThat(game.view().advice().getFirst().actions()).contains(Choice.SPLIT, Choice.SPIKE, Choice.PARK);
    }

    @Test
    void coming_closer_is_no_reason_to_stop_until_there_were_too_many_rounds() {
        game.votes("1", "21", "5").revealed();
        again("2", "13", "5");
        assertThat(kinds()).isEmpty();
        again("3", "8", "5");
        assertThat(kinds()).containsExactly(Kind.MAX_ROUNDS);
    }

    @Test
    void whoever_agrees_needs_no_advice() {
        game.votes("5", "5").revealed();
        again("5", "5");
        again("5", "5");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_result_that_was_taken_back_is_no_round_people_failed_in() {
        game.votes("5", "13").revealed();
        game.control(new Undo(1));
        game.revealed();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void the_largest_card_is_too_big() {
        game.votes("21", "21").revealed();
        assertThat(kinds()).containsExactly(Kind.TOO_BIG);
    }

    @Test
    void one_cup_of_three_speaks_for_a_break() {
        game.votes("5", "5", "coffee").revealed();
        assertThat(kinds()).containsExactly(Kind.BREAK_WANTED);
        again("5", "5", "5", "coffee");
        assertThat(kinds()).isEmpty();
        again("5", "5", "5", "coffee", "coffee");
        assertThat(kinds()).containsExactly(Kind.BREAK_WANTED);
    }

    @Test
    void where_half_do_not_know_somebody_has_to_find_out() {
        var state = PokerState.fresh(Deck.builtIn("fibonacci_long"));
        var poker = new Poker();
        state = poker.evolve(state, new PokerEvent.RoundStarted(1, null, null, ANN, AGame.NINE, null));
        for (var card : List.of("5", "?")) {
            state = poker.evolve(
                    state, new PokerEvent.Voted(new UUID(1, card.hashCode()), 1, new Hand(1, card), false));
        }
        state = poker.evolve(state, new PokerEvent.VotesRevealed(1, 2, false, ANN, AGame.NINE));
        assertThat(Advice.about(state)).extracting(Advice::kind).containsExactly(Kind.MOSTLY_UNKNOWN);
    }

    @Test
    void a_question_without_a_story_is_the_same_as_long_as_it_is_repeated() {
        game.votes("1", "21").revealed();
        game.control(new Start("Something else"));
        game.votes("8", "13", "5").revealed();
        assertThat(kinds()).isEmpty();
        again("8", "13", "5");
        assertThat(kinds()).containsExactly(Kind.NO_CONVERGENCE);
        game.control(new Start("A third thing"));
        game.votes("8", "13", "5").revealed();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void voting_again_against_advice_is_kept_with_the_story() {
        game.votes("21", "21").revealed();
        again("21", "13");
        assertThat(decision()).isEqualTo(Choice.REVOTE);
    }

    @Test
    void without_advice_there_is_nothing_to_keep() {
        game.votes("5", "8").revealed();
        again("5", "8");
        game.control(new Agree(2, "13", null));
        assertThat(game.state().queue().find(LOGIN).orElseThrow().decision())
                .extracting(StoryDecision::choice)
                .isEqualTo(Choice.TAKE_HIGHER);
        assertThat(AGame.aboutTwoStories()
                        .state()
                        .queue()
                        .find(LOGIN)
                        .orElseThrow()
                        .decision())
                .isNull();
    }

    @Test
    void a_break_is_noted_once_and_taken_by_the_session() {
        game.votes("coffee", "coffee").revealed();
        assertThat(game.control(new TakeBreak(1))).isEqualTo("story_updated");
        assertThat(game.control(new TakeBreak(1))).isEqualTo("repeated");
        assertThat(decision()).isEqualTo(Choice.PAUSE);
        assertThat(game.control(new TakeBreak(2))).isEqualTo("STALE_ROUND");
    }

    @Test
    void what_is_chosen_last_stands() {
        game.votes("21", "21").revealed();
        again("21", "21");
        game.control(new Park(LOGIN, Park.Reason.SPLIT, null));
        assertThat(decision()).isEqualTo(Choice.SPLIT);
    }

    private void again(String... cards) {
        game.control(new Revote(game.state().round()));
        game.votes(cards).revealed();
    }

    private List<Kind> kinds() {
        var advice = game.view().advice();
        return advice == null ? List.of() : advice.stream().map(Advice::kind).toList();
    }

    private Choice decision() {
        return game.state().queue().find(LOGIN).orElseThrow().decision().choice();
    }
}
