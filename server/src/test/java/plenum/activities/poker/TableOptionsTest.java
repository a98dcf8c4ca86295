package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static plenum.activities.poker.ATable.ANN;
import static plenum.activities.poker.ATable.BEN;
import static plenum.activities.poker.ATable.CEM;
import static plenum.activities.poker.SomeOptions.options;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.Timer;
import plenum.shared.Refusal;

/** What each way to run a table changes about it. */
class TableOptionsTest {

    @Test
    void a_card_may_be_changed_after_the_reveal_where_the_table_allows_it_and_everybody_sees_from_what() {
        var table = ATable.set("{'after_reveal':'allow_marked'}").started();
        table.vote(ANN, "13");
        table.vote(BEN, "5");
        table.revealed();
        var first = table.view().statistics();
        assertThat(table.view().statisticsAfter()).isNull();
        assertThat(table.vote(ANN, "5")).isEqualTo("done");
        assertThat(table.view().votes()).containsEntry(ANN, "5").containsEntry(BEN, "5");
        assertThat(table.view().firstVotes()).isEqualTo(Map.of(ANN, "13"));
        assertThat(table.view().statistics()).isEqualTo(first);
        assertThat(table.view().statisticsAfter().unanimous()).isTrue();
        assertThat(table.told.getLast()).contains("\"changed_after_reveal\":true");
        var shown = table.shown();
        assertThat(table.restarted().shown()).isEqualTo(shown);
    }

    @Test
    void whoever_returns_to_the_first_card_has_changed_nothing() {
        var table = ATable.set("{'after_reveal':'allow_marked'}").started();
        table.vote(ANN, "13");
        table.revealed();
        table.vote(ANN, "5");
        table.vote(ANN, "8");
        assertThat(table.view().firstVotes()).isEqualTo(Map.of(ANN, "13"));
        table.vote(ANN, "13");
        assertThat(table.view().firstVotes()).isNull();
        assertThat(table.view().statisticsAfter()).isNull();
    }

    @Test
    void a_changed_card_sent_again_counts_once() {
        var table = ATable.set("{'after_reveal':'allow_marked'}").started();
        table.vote(ANN, 1, "13");
        table.revealed();
        assertThat(table.vote(ANN, 1, "13")).isEqualTo("repeated");
        assertThat(table.vote(ANN, 2, "5")).isEqualTo("done");
        assertThat(table.vote(ANN, 2, "5")).isEqualTo("repeated");
        assertThat(table.vote(ANN, 1, "13")).isEqualTo("STALE_SEQUENCE");
        assertThat(table.view().firstVotes()).isEqualTo(Map.of(ANN, "13"));
    }

    @Test
    void nobody_adds_or_takes_back_a_card_after_the_reveal() {
        var table = ATable.set("{'after_reveal':'allow_marked'}").started();
        table.vote(ANN, "13");
        table.vote(CEM, "5");
        table.act(CEM, new Retract(1, 2));
        table.revealed();
        assertThat(table.vote(BEN, "5")).isEqualTo("ROUND_CLOSED");
        assertThat(table.vote(CEM, "5")).isEqualTo("ROUND_CLOSED");
        assertThat(table.act(new Retract(1, 2))).isEqualTo("ROUND_CLOSED");
    }

    @Test
    void a_locked_table_takes_no_card_after_the_reveal() {
        var table = ATable.set("{'after_reveal':'locked'}").started();
        table.vote(ANN, "13");
        table.revealed();
        assertThat(table.vote(ANN, "5")).isEqualTo("ROUND_CLOSED");
    }

    @Test
    void a_required_confidence_is_asked_for_and_an_unwanted_one_passed_over() {
        var table = ATable.set("{'confidence':'required'}").started();
        assertThat(table.vote(ANN, "5")).isEqualTo("INVALID_RESPONSE confidence");
        assertThat(table.vote(ANN, "5/low")).isEqualTo("done");
        assertThat(table.vote(BEN, "8/high")).isEqualTo("done");
        assertThat(table.vote(CEM, "8/high")).isEqualTo("done");
        assertThat(table.shown()).doesNotContain("\"low\"", "confidences");
        table.revealed();
        assertThat(table.view().statistics().average()).isEqualTo("7");
        assertThat(table.view().statistics().averageConfident()).isEqualTo("8");
        assertThat(table.view().confidences())
                .isEqualTo(Map.of(ANN, Confidence.LOW, BEN, Confidence.HIGH, CEM, Confidence.HIGH));

        var silent = ATable.set("{'confidence':'off'}").started();
        silent.vote(ANN, "5/low");
        silent.revealed();
        assertThat(silent.view().statistics().confidence()).isNull();
        assertThat(silent.view().confidences()).isNull();
    }

    @Test
    void what_was_asked_when_a_round_began_holds_for_its_stragglers() {
        var table = ATable.set("{'confidence':'optional'}").started();
        table.vote(ANN, 1, "5/low");
        table.revealed();
        table.act(options("{'confidence':'off'}"));
        assertThat(table.vote(ANN, 1, "5/low")).isEqualTo("repeated");
    }

    @Test
    void an_agreement_below_the_threshold_is_marked_and_agreed_all_the_same() {
        var table = ATable.set("{'agreement_threshold_percent':66}").started();
        table.vote(ANN, "5");
        table.vote(BEN, "5");
        table.vote(CEM, "13");
        table.revealed();
        assertThat(table.view().isAgreementReached()).isTrue();
        table.act(options("{'agreement_threshold_percent':68}"));
        assertThat(table.view().isAgreementReached()).isFalse();
        assertThat(table.act(new Agree(1, "5", null))).isEqualTo("done");
    }

    @Test
    void the_suggestion_follows_the_option() {
        var table = ATable.set("{'suggestion':'mode'}").started();
        table.vote(ANN, "3");
        table.vote(BEN, "3");
        table.vote(CEM, "21");
        table.revealed();
        assertThat(table.view().statistics().suggestedCard()).isEqualTo("3");
        table.act(options("{'suggestion':'nearest_average'}"));
        assertThat(table.view().statistics().suggestedCard()).isEqualTo("3");
        table.act(new Revote(1));
        table.vote(ANN, "3");
        table.vote(BEN, "3");
        table.vote(CEM, "21");
        table.revealed();
        assertThat(table.view().statistics().suggestedCard()).isEqualTo("8");
    }

    @Test
    void a_word_of_ones_own_is_no_result_where_only_cards_are() {
        var table = ATable.set("{'allow_custom_final':false}").started();
        table.vote(ANN, "5");
        table.revealed();
        assertThat(table.act(new Agree(1, null, "about 7"))).startsWith("INVALID_RESPONSE");
        table.act(options("{'allow_custom_final':true}"));
        assertThat(table.act(new Agree(1, null, "about 7"))).isEqualTo("done");
    }

    @Test
    void a_timer_may_end_without_showing_anything() {
        var table = ATable.set("{'timer_auto_reveal':false}").started();
        table.act(new Timer(1, 10));
        table.vote(ANN, "5");
        table.after(10_000);
        assertThat(table.view().stage()).isEqualTo(PokerStage.VOTING);
        assertThat(table.view().endsAt()).isNull();
    }

    @Test
    void the_last_card_reveals_though_somebody_has_not_looked_for_a_minute() {
        var table =
                ATable.set("{'auto_reveal':true,'reveal_countdown':'never'}").started();
        table.away.put(CEM, table.now);
        table.vote(ANN, "5");
        table.after(59_000);
        table.vote(BEN, "5");
        assertThat(table.view().stage()).isEqualTo(PokerStage.VOTING);
        table.after(1_000);
        assertThat(table.view().stage()).isEqualTo(PokerStage.RESULTS);
    }

    @Test
    void whoever_cannot_be_reached_is_waited_for_as_long() {
        var table =
                ATable.set("{'auto_reveal':true,'reveal_countdown':'never'}").started();
        table.here = Set.of(ANN, BEN);
        table.away.put(CEM, table.now);
        table.vote(ANN, "5");
        table.vote(BEN, "5");
        assertThat(table.view().stage()).isEqualTo(PokerStage.VOTING);
        table.after(60_000);
        assertThat(table.view().stage()).isEqualTo(PokerStage.RESULTS);
    }

    @Test
    void where_idle_people_count_the_table_waits_for_them() {
        var table = ATable.set("{'auto_reveal':true,'reveal_countdown':'never','exclude_idle':false}")
                .started();
        table.away.put(CEM, table.now);
        table.vote(ANN, "5");
        table.vote(BEN, "5");
        table.after(600_000);
        assertThat(table.view().stage()).isEqualTo(PokerStage.VOTING);
        table.vote(CEM, "5");
        assertThat(table.view().stage()).isEqualTo(PokerStage.RESULTS);
    }

    @Test
    void somebody_who_looks_again_stops_a_countdown_that_went_on_without_them() {
        var table =
                ATable.set("{'auto_reveal':true,'reveal_countdown':'always'}").started();
        table.away.put(CEM, table.now);
        table.vote(ANN, "5");
        table.vote(BEN, "5");
        table.after(60_000);
        assertThat(table.view().stage()).isEqualTo(PokerStage.REVEALING);
        table.away.clear();
        table.after(1_000);
        assertThat(table.view().stage()).isEqualTo(PokerStage.VOTING);
        table.vote(CEM, "5");
        table.after(3_000);
        assertThat(table.view().stage()).isEqualTo(PokerStage.RESULTS);
    }

    @Test
    void a_bad_option_is_named() {
        for (var bad : List.of(
                "{'reveal_countdown_seconds':11}",
                "{'timer_seconds':9}",
                "{'timer_seconds':3601}",
                "{'agreement_threshold_percent':49}",
                "{'agreement_threshold_percent':101}",
                "{'max_rounds':0}",
                "{'max_rounds':11}",
                "{'prevote':{'enabled':true,'quorum':17}}")) {
            assertThat(catchThrowableOfType(Throwable.class, () -> options(bad)))
                    .as(bad)
                    .satisfies(thrown -> assertThat(thrown instanceof Refusal || thrown.getCause() instanceof Refusal)
                            .isTrue());
        }
    }

    @Test
    void the_card_from_which_on_stories_are_too_big_is_one_of_the_deck() {
        var table = new ATable();
        assertThat(table.act(options("{'split_from_card':'Coffee'}"))).isEqualTo("done");
        assertThat(table.view().options().splitFromCard()).isEqualTo("coffee");
        assertThat(table.act(options("{'split_from_card':'4'}"))).isEqualTo("INVALID_RESPONSE split_from_card");
        assertThat(table.act(options("{'split_from_card':'13'}"))).isEqualTo("done");
        assertThat(table.act(SomeOptions.deck("'tshirt'"))).isEqualTo("done");
        assertThat(table.view().options().splitFromCard()).isNull();
        assertThat(table.view().options().splitFrom(table.view().deck())).isNull();
        table.act(SomeOptions.deck("'hours'"));
        assertThat(table.view().options().splitFrom(table.view().deck())).isEqualTo("40");
        table.act(options("{'split_from_card':'24'}"));
        assertThat(table.act(options("{'split_from_card':''}"))).isEqualTo("done");
        assertThat(table.view().options().splitFromCard()).isNull();
    }
}
