package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.poker.AGame.ANN;
import static plenum.activities.poker.AGame.BEN;
import static plenum.activities.poker.AGame.EVA;
import static plenum.activities.poker.AGame.LOGIN;
import static plenum.activities.poker.AGame.SEARCH;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.ExportWish;
import plenum.activities.ExportWish.Extra;
import plenum.activities.Origin;
import plenum.activities.StoredJson;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.Assume;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.Start;

/** What comes of a table: results, rows, facts and hints. */
class PokerResultsTest {

    private static final Origin ORIGIN = new Origin(new UUID(8, 1), new UUID(8, 2));

    private final AGame game = AGame.about(
            new NewStory(LOGIN, "HBR-1", "Login", null, null, "item-7", null, null, null),
            new NewStory(SEARCH, null, "Search"));

    @Test
    void there_are_no_results_before_something_was_shown() {
        assertThat(game.poker.results(game.state())).isNull();
        game.control(new Start(LOGIN, null));
        game.votes("5", "8");
        assertThat(game.poker.results(game.state())).isNull();
    }

    @Test
    void shown_rounds_have_their_cards_and_unseen_ones_only_a_count() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "8").revealed();
        game.control(new SelectStory(SEARCH, LOGIN));
        game.control(new Start(SEARCH, null));
        game.votes("13", "13", "13");
        game.control(new SelectStory(LOGIN, SEARCH));

        var rounds = game.restarted().poker.results(game.state()).rounds();

        assertThat(rounds.getFirst().votes()).isEqualTo(Map.of(ANN, "5", BEN, "8"));
        assertThat(rounds.getLast().votes()).isNull();
        assertThat(rounds.getLast().statistics()).isNull();
        assertThat(rounds.getLast().votedCount()).isEqualTo(3);
        assertThat(StoredJson.text(rounds.getLast())).doesNotContain("13");
    }

    @Test
    void a_round_that_is_being_voted_in_is_not_among_them() {
        game.control(new Start(LOGIN, null));
        game.votes("5", "8").revealed();
        game.control(new Revote(1));
        game.votes("21");
        assertThat(game.poker.results(game.state()).rounds()).hasSize(1);
    }

    @Test
    void rows_have_the_promised_columns_and_the_figures_of_the_screen() {
        estimated();
        var table = game.poker.tables(game.state(), wish()).getFirst();
        assertThat(String.join(", ", table.columns()))
                .isEqualTo("story_ref, story_title, round, topic, started_at, revealed_at, outcome, agreed_value,"
                        + " average, median, mode, spread_steps, agreement_percent, total_votes, coffee_votes,"
                        + " unknown_votes, participants");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst())
                .containsExactly(
                        "HBR-1",
                        "Login",
                        1,
                        "Login",
                        AGame.NINE,
                        AGame.NINE,
                        "revote",
                        null,
                        new BigDecimal("6.2"),
                        new BigDecimal("5"),
                        "5",
                        3,
                        60,
                        5,
                        0,
                        0,
                        5);
        assertThat(table.rows().getLast()).element(7).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void who_chose_what_and_who_said_what_are_tables_of_their_own() {
        estimated();
        var tables = game.poker.tables(game.state(), wish(Extra.VOTES, Extra.ASSUMPTIONS));
        assertThat(tables.get(1).columns())
                .containsExactly("round", "participant", "card", "confidence", "changed_after_reveal");
        assertThat(tables.get(1).rows()).hasSize(10).contains(Arrays.asList(1, "Eva", "13", null, false));
        assertThat(tables.get(2).rows()).containsExactly(List.of(1, "high", "13", "Eva", "The gateway is old"));
    }

    @Test
    void results_read_back_are_the_same() {
        estimated();
        var results = game.poker.results(game.state());
        assertThat(StoredJson.value(StoredJson.text(results), PokerResults.class))
                .isEqualTo(results);
    }

    @Test
    void an_agreement_is_a_fact_with_how_it_began_and_what_was_said() {
        var fact = estimated();
        assertThat(fact.sessionId()).isEqualTo(ORIGIN.session());
        assertThat(fact.activityId()).isEqualTo(ORIGIN.activity());
        assertThat(fact.itemRef()).isEqualTo("item-7");
        assertThat(fact.storyId()).isEqualTo(LOGIN);
        assertThat(fact.value()).isEqualTo(new BigDecimal("5"));
        assertThat(fact.deckId()).isEqualTo("fibonacci");
        assertThat(fact.round()).isEqualTo(2);
        assertThat(fact.rounds()).isEqualTo(2);
        assertThat(fact.firstRound()).isEqualTo(new EstimateAgreed.FirstRound(5, "3", "13", new BigDecimal("3.49")));
        assertThat(fact.statistics().spreadSteps()).isZero();
        assertThat(fact.assumptions()).extracting(Assumption::text).containsExactly("The gateway is old");
        assertThat(fact.agreedAt()).isEqualTo(game.now());
    }

    @Test
    void a_card_that_counts_for_nothing_settles_the_story_without_a_number() {
        estimated();
        var fact = agreed(new Agree(2, "coffee", null));
        assertThat(fact.card()).isEqualTo("coffee");
        assertThat(fact.value()).isNull();
    }

    @Test
    void agreeing_again_is_a_new_fact_and_repeating_oneself_is_none() {
        estimated();
        assertThat(agreed(new Agree(2, "8", null)).card()).isEqualTo("8");
        assertThat(game.control(new Agree(2, "8", null))).isEqualTo("repeated");
    }

    @Test
    void a_hint_needs_five_items_of_three_people_and_a_reveal() {
        assertThat(hint(5, 3, false)).isEmpty();
        assertThat(hint(4, 3, true)).isEmpty();
        assertThat(hint(5, 2, true)).isEmpty();
        assertThat(hint(5, 3, true)).map(CalibrationHint::card).contains("5");
    }

    @Test
    void without_anybody_who_knows_there_is_no_hint() {
        estimated();
        assertThat(new Poker().hint(game.state(), ORIGIN)).isEmpty();
    }

    private Optional<CalibrationHint> hint(int sample, int voters, boolean revealed) {
        var table = AGame.aboutTwoStories();
        table.control(new Start(LOGIN, null));
        table.votes("5", "5");
        if (revealed) {
            table.revealed();
        }
        CalibrationHints hints = (session, deck, card) -> Optional.of(
                new CalibrationHint(card, sample, voters, BigDecimal.TWO, BigDecimal.TEN, new BigDecimal("0.4"), null));
        return new Poker(Options.USUAL, hints).hint(table.state(), ORIGIN);
    }

    private EstimateAgreed estimated() {
        game.control(new Start(LOGIN, null));
        game.votes("3", "5", "5", "5", "13").revealed();
        game.act(EVA, new Assume(1, "The gateway is old"));
        game.control(new Revote(1));
        game.votes("5", "5", "5", "5", "5").revealed();
        return agreed(new Agree(2, null, null));
    }

    private EstimateAgreed agreed(Agree agree) {
        return game.played(ANN, agree).steps().stream()
                .flatMap(step -> game.poker.facts(step.after(), step.event(), ORIGIN).stream())
                .map(EstimateAgreed.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ExportWish wish(Extra... extras) {
        var wanted = EnumSet.noneOf(Extra.class);
        wanted.addAll(List.of(extras));
        return new ExportWish(wanted, Map.of(EVA, "Eva"));
    }
}
