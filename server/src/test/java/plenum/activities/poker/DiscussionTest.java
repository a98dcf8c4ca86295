package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.poker.AGame.ANN;
import static plenum.activities.poker.AGame.BEN;
import static plenum.activities.poker.AGame.EVA;
import static plenum.activities.poker.AGame.LOGIN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.Assume;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.Statistics.Side;

/** Those whose card lies far from the middle are asked what they know, and everybody hears it. */
class DiscussionTest {

    private final AGame game = AGame.aboutTwoStories();

    @Test
    void only_whoever_stands_out_is_asked() {
        outlierAt13();
        assertThat(game.view().talk().speakers()).containsExactly(new PokerView.Speaker(EVA, "13", Side.HIGH));
        assertThat(game.act(BEN, new Assume(1, "I know nothing"))).isEqualTo("UNAUTHORIZED");
        assertThat(game.act(ANN, new Assume(1, "Me neither"))).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void what_they_say_is_shown_to_all_and_may_be_said_better() {
        outlierAt13();
        assertThat(game.act(EVA, new Assume(1, " The gateway  is old "))).isEqualTo("assumption_shared");
        assertThat(game.act(EVA, new Assume(1, "The gateway is old"))).isEqualTo("repeated");
        assertThat(game.view().talk().assumptions()).containsExactly(Map.entry(0, "The gateway is old"));
        game.act(EVA, new Assume(1, "The gateway cannot split"));
        assertThat(game.restarted().view().talk().assumptions().values()).containsExactly("The gateway cannot split");
    }

    @Test
    void nobody_says_anything_before_the_reveal_or_afterwards() {
        game.control(new Start(LOGIN, null));
        game.votes("3", "5", "5", "5", "13");
        assertThat(game.act(EVA, new Assume(1, "Early"))).isEqualTo("WRONG_PHASE");
        assertThat(game.view().talk()).isNull();
        game.revealed();
        game.control(new Revote(1));
        assertThat(game.act(EVA, new Assume(1, "Late"))).isEqualTo("STALE_ROUND");
    }

    @Test
    void the_round_goes_on_whether_anybody_has_said_anything_or_not() {
        outlierAt13();
        assertThat(game.control(new Agree(1, null, null))).isEqualTo("estimate_agreed");
    }

    @Test
    void what_was_said_stays_with_its_round() {
        outlierAt13();
        game.act(EVA, new Assume(1, "The gateway is old"));
        game.control(new Revote(1));
        game.votes("5", "5", "5", "5", "5").revealed();
        assertThat(game.view().talk()).isNull();
        assertThat(game.restarted()
                        .poker
                        .results(game.state())
                        .rounds()
                        .getFirst()
                        .assumptions())
                .containsExactly(new Assumption(EVA, "13", Side.HIGH, "The gateway is old"));
    }

    @Test
    void low_and_high_speak_in_turn() {
        var talk = talk(NINE, 3, 2);
        assertThat(talk.speakers().stream().map(Statistics.Outlier::side).toList())
                .isIn(
                        List.of(Side.LOW, Side.HIGH, Side.LOW, Side.HIGH, Side.LOW),
                        List.of(Side.HIGH, Side.LOW, Side.HIGH, Side.LOW, Side.LOW));
    }

    @Test
    void who_begins_is_a_matter_of_chance_and_the_same_for_everybody() {
        var firsts = new HashSet<UUID>();
        for (int moment = 0; moment < 200; moment++) {
            var at = NINE.plusMillis(moment);
            firsts.add(talk(at, 3, 3).speakers().getFirst().participantId());
            assertThat(talk(at, 3, 3).speakers()).isEqualTo(talk(at, 3, 3).speakers());
        }
        assertThat(firsts).hasSize(6);
    }

    private static final Instant NINE = AGame.NINE;

    private void outlierAt13() {
        game.control(new Start(LOGIN, null));
        game.votes("3", "5", "5", "5", "13").revealed();
    }

    private static Discussion talk(Instant revealed, int low, int high) {
        var poker = new Poker();
        var state = poker.evolve(
                PokerState.fresh(Deck.FIBONACCI), new PokerEvent.RoundStarted(1, null, null, ANN, NINE, null));
        var cards = new ArrayList<>(List.of("5", "5", "5", "5", "5", "5", "5", "5", "5"));
        IntStream.range(0, low).forEach(_ -> cards.add("1"));
        IntStream.range(0, high).forEach(_ -> cards.add("21"));
        for (int n = 0; n < cards.size(); n++) {
            state = poker.evolve(state, new PokerEvent.Voted(new UUID(3, n), 1, new Hand(1, cards.get(n)), false));
        }
        state = poker.evolve(
                state, new PokerEvent.VotesRevealed(1, Set.copyOf(cards).size(), false, ANN, revealed));
        return Discussion.of(state.table()).orElseThrow();
    }
}
