package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.poker.AGame.ANN;
import static plenum.activities.poker.AGame.BEN;
import static plenum.activities.poker.AGame.CEM;
import static plenum.activities.poker.AGame.LOGIN;
import static plenum.activities.poker.AGame.SEARCH;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.Park;
import plenum.activities.poker.PokerCommand.Reset;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.Skip;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Undo;

/** What lay on the table is not lost: not by a slip, and not by turning to something else. */
class ComingBackTest {

    private final AGame game = AGame.aboutTwoStories();

    @Test
    void a_reveal_is_taken_back_within_a_minute_and_history_says_it_was_shown_early() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "8").revealed().after(60);

        assertThat(game.control(new Undo(1))).isEqualTo("round_completed, voting_started, round_restored");

        assertThat(game.view().stage()).isEqualTo(PokerStage.VOTING);
        assertThat(game.view().round()).isEqualTo(2);
        assertThat(game.view().voted().keySet()).containsExactly(ANN, BEN);
        assertThat(game.view().votes()).isNull();
        assertThat(game.view().statistics()).isNull();
        assertThat(game.view().history().get(1).shownEarly()).isTrue();
        assertThat(game.revealed().view().votes()).isEqualTo(Map.of(ANN, "5", BEN, "8"));
        assertThat(game.view().history().get(2).shownEarly()).isNull();
    }

    @Test
    void after_a_minute_what_was_revealed_stays_revealed() {
        game.control(new Start(LOGIN, null));
        game.votes("5").revealed().after(61);
        assertThat(game.control(new Undo(1))).isEqualTo("WRONG_PHASE");
        assertThat(game.view().isRevealed()).isTrue();
    }

    @Test
    void what_was_agreed_is_not_taken_back() {
        game.control(new Start(LOGIN, null));
        game.votes("5").revealed();
        assertThat(game.view().undo()).isNotNull();
        game.control(new Agree(1, null, null));
        assertThat(game.view().undo()).isNull();
        assertThat(game.control(new Undo(1))).isEqualTo("WRONG_PHASE");
    }

    @Test
    void a_reset_is_taken_back_and_a_vote_cast_since_wins() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "8", "13");
        game.control(new Reset(1));
        game.vote(BEN, "3");
        game.act(CEM, new Retract(2, 1));

        assertThat(game.control(new Undo(1))).isEqualTo("round_completed, voting_started, round_restored");

        assertThat(game.revealed().view().votes()).isEqualTo(Map.of(ANN, "5", BEN, "3"));
        assertThat(game.view().history().get(2).outcome()).isEqualTo(Outcome.RESET);
    }

    @Test
    void undoing_twice_undoes_once() {
        game.control(new Start(LOGIN, null));
        game.votes("5");
        game.control(new Reset(1));
        game.control(new Undo(1));
        assertThat(game.control(new Undo(1))).isEqualTo("repeated");
        assertThat(game.control(new Undo(2))).isEqualTo("WRONG_PHASE");
        assertThat(game.view().round()).isEqualTo(3);
    }

    @Test
    void a_reset_is_not_taken_back_once_the_next_round_was_shown() {
        game.control(new Start(LOGIN, null));
        game.votes("5");
        game.control(new Reset(1));
        game.votes("8").revealed();
        assertThat(game.control(new Undo(1))).isEqualTo("WRONG_PHASE");
    }

    @Test
    void only_who_may_control_takes_back() {
        game.control(new Start(LOGIN, null));
        game.votes("5").revealed();
        assertThat(game.act(BEN, new Undo(1))).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void cards_that_came_back_are_not_turned_by_themselves() {
        game.control(SomeOptions.options(true, Options.Countdown.NEVER, null, null));
        game.control(new Start(LOGIN, null));
        game.votes("5", "5", "5", "5", "5").revealed();
        game.control(new Undo(1));
        assertThat(game.poker.due(game.state(), game.crowd)).isNull();
    }

    @Test
    void a_story_left_for_another_comes_back_with_its_cards_still_sealed() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "8");
        assertThat(game.control(new SelectStory(SEARCH, SEARCH))).isEqualTo("STALE_ROUND");
        game.control(new SelectStory(SEARCH, LOGIN));
        game.control(new Start(SEARCH, null));
        game.votes("1").revealed();
        game.control(new SelectStory(LOGIN, SEARCH));

        game.restarted();
        assertThat(game.control(new Start(LOGIN, null, true, null))).isEqualTo("voting_started, round_restored");

        assertThat(game.view().voted().keySet()).containsExactly(ANN, BEN);
        assertThat(game.view().votes()).isNull();
        assertThat(game.revealed().view().votes()).isEqualTo(Map.of(ANN, "5", BEN, "8"));
    }

    @Test
    void without_a_sealed_round_nothing_comes_back() {
        game.control(new Start(LOGIN, null));
        game.votes("5").revealed();
        game.control(new SelectStory(SEARCH, LOGIN));
        assertThat(game.control(new Start(LOGIN, null, true, null))).isEqualTo("voting_started");
        assertThat(game.view().votedCount()).isZero();
    }

    @Test
    void once_a_story_was_shown_what_was_sealed_before_is_past() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "8");
        game.control(new SelectStory(SEARCH, LOGIN));
        game.control(new SelectStory(LOGIN, SEARCH));
        assertThat(game.view().kept().votedCount()).isEqualTo(2);
        game.control(new Start(LOGIN, null));
        game.votes("3").revealed();

        game.control(new SelectStory(SEARCH, LOGIN));
        game.control(new SelectStory(LOGIN, SEARCH));

        assertThat(game.view().kept()).isNull();
        assertThat(game.control(new Start(LOGIN, null, true, null))).isEqualTo("voting_started");
        assertThat(game.view().votedCount()).isZero();
        game.votes("1");
        game.control(new SelectStory(SEARCH, LOGIN));
        assertThat(game.control(new Start(LOGIN, null, true, null))).isEqualTo("voting_started, round_restored");
        assertThat(game.revealed().view().votes()).isEqualTo(Map.of(ANN, "1"));
    }

    @Test
    void what_came_back_may_be_changed_like_any_other_card() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "8");
        game.control(new Reset(1));
        game.control(new Undo(1));
        assertThat(game.vote(ANN, "13")).isEqualTo("vote_submitted");
        assertThat(game.revealed().view().votes()).isEqualTo(Map.of(ANN, "13", BEN, "8"));
    }

    @Test
    void voting_again_keeps_every_round_with_its_own_cards_and_figures() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "13").revealed();
        game.control(new Revote(1));
        game.votes("8", "13").revealed();
        game.control(new Revote(2));
        game.votes("8", "8").revealed();
        game.control(new Agree(3, null, null));
        game.restarted();

        assertThat(cards(1)).isEqualTo(Map.of(ANN, "5", BEN, "13"));
        assertThat(cards(2)).isEqualTo(Map.of(ANN, "8", BEN, "13"));
        assertThat(cards(3)).isEqualTo(Map.of(ANN, "8", BEN, "8"));
        var rounds = game.state().rounds();
        assertThat(rounds.values())
                .extracting(round -> round.statistics().spreadSteps())
                .containsExactly(2, 1, 0);
        assertThat(rounds.values()).extracting(Round::outcome).containsExactly(Outcome.REVOTE, Outcome.REVOTE, null);
        assertThat(rounds.values())
                .extracting(Round::agreed)
                .filteredOn(one -> one != null)
                .hasSize(1);
    }

    @Test
    void a_parked_story_keeps_the_reason_and_leaves_the_queue() {
        game.control(new Start(LOGIN, null));
        game.votes("21").revealed();

        assertThat(game.control(new Park(LOGIN, Park.Reason.SPLIT, " Two flows ")))
                .isEqualTo("round_completed, story_updated, story_updated");

        var story = game.state().queue().find(LOGIN).orElseThrow();
        assertThat(story.status()).isEqualTo(Story.Status.PARKED);
        assertThat(story.decision()).isEqualTo(new StoryDecision(StoryDecision.Choice.SPLIT, "Two flows", AGame.NINE));
        assertThat(game.view().history().get(1).outcome()).isEqualTo(Outcome.PARKED);
        assertThat(game.view().storyId()).isNull();
        assertThat(game.control(new Park(LOGIN, Park.Reason.SPLIT, "Two flows")))
                .isEqualTo("repeated");
        assertThat(game.control(new Park(LOGIN, Park.Reason.SPIKE, null))).isEqualTo("story_updated");
        assertThat(game.control(new Park(new UUID(5, 9), Park.Reason.PARK, null)))
                .isEqualTo("STORY_NOT_FOUND");
    }

    @Test
    void a_parked_story_that_is_chosen_waits_again_and_remembers() {
        game.control(new Park(LOGIN, Park.Reason.SPIKE, "Ask the vendor"));
        game.control(new SelectStory(LOGIN, null));
        assertThat(game.view().stories().get(LOGIN).status()).isEqualTo(Story.Status.CURRENT);
        assertThat(game.state().queue().find(LOGIN).orElseThrow().decision()).isNotNull();
        game.control(new Skip(LOGIN));
        assertThat(game.view().stories().get(LOGIN).status()).isEqualTo(Story.Status.SKIPPED);
    }

    @Test
    void what_was_never_shown_makes_no_difference_to_what_is_seen_afterwards() {
        var other = AGame.aboutTwoStories();
        play(game, "5", "8");
        play(other, "21", "1");
        assertThat(game.view()).isEqualTo(other.view());
        assertThat(game.state().toString()).isEqualTo(other.state().toString());
        assertThat(game.view().history().get(1).suggestedCard()).isNull();
    }

    private static void play(AGame game, String... cards) {
        game.control(new Start(LOGIN, null));
        game.votes(cards);
        game.control(new Reset(1));
        game.votes(cards);
        game.control(new SelectStory(SEARCH, LOGIN));
        game.control(new Start(LOGIN, null, true, null));
        game.control(new Reveal(9, true));
    }

    private SortedMap<UUID, String> cards(int round) {
        var cards = new TreeMap<UUID, String>();
        game.state().handsOf(round).forEach((person, hand) -> cards.put(person, hand.card()));
        return cards;
    }
}
