package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.poker.ATable.ANN;
import static plenum.activities.poker.ATable.BEN;
import static plenum.activities.poker.ATable.CEM;
import static plenum.activities.poker.SomeOptions.options;

import org.junit.jupiter.api.Test;

/** Where names are hidden, no card is told together with a person, and no vote can be told by its moment. */
class HiddenNamesTest {

    private final ATable table = ATable.set("{'names':'hidden','confidence':'optional','after_reveal':'allow_marked'}")
            .started();

    @Test
    void a_result_is_told_without_anybody_in_it() {
        table.vote(ANN, "1/low");
        table.vote(BEN, "8/high");
        table.vote(CEM, "8");
        table.revealed();
        var view = table.view();
        assertThat(view.votes()).isNull();
        assertThat(view.confidences()).isNull();
        assertThat(view.statistics().outliers()).isEmpty();
        assertThat(view.statistics().distribution()).containsEntry("8", 2).containsEntry("1", 1);
        assertThat(view.statistics().confidence()).containsEntry(Confidence.LOW, 1);
        assertThat(table.told.getLast()).contains("votes_revealed").doesNotContain(CEM.toString(), BEN.toString());
    }

    @Test
    void who_thinks_again_after_the_reveal_is_not_told() {
        table.vote(ANN, "1");
        table.vote(BEN, "8");
        table.revealed();
        table.vote(BEN, "1");
        assertThat(table.told.getLast()).contains("changed_after_reveal").doesNotContain(BEN.toString());
        assertThat(table.view().firstVotes()).isNull();
        assertThat(table.view().statisticsAfter().unanimous()).isTrue();
        assertThat(table.view().statisticsAfter().outliers()).isEmpty();
    }

    @Test
    void a_promise_of_hidden_names_holds_for_its_round_whatever_is_chosen_later() {
        table.vote(ANN, "1");
        table.vote(BEN, "8");
        table.revealed();
        assertThat(table.act(options("{'names':'shown'}"))).isEqualTo("done");
        assertThat(table.view().votes()).isNull();
        assertThat(table.restarted().view().votes()).isNull();
    }

    @Test
    void marks_are_shown_at_most_once_a_second() {
        table.vote(ANN, "1");
        assertThat(table.view().voted()).containsOnlyKeys(ANN);
        table.after(200);
        table.vote(BEN, "8");
        table.after(300);
        table.vote(CEM, "8");
        assertThat(table.view().voted()).containsOnlyKeys(ANN);
        assertThat(table.view().votedCount()).isEqualTo(1);
        assertThat(table.told.stream().filter(told -> told.contains("vote_submitted")))
                .hasSize(3)
                .allMatch(told -> !told.contains("participant_id"));
        table.after(499);
        assertThat(table.view().voted()).containsOnlyKeys(ANN);
        table.after(1);
        assertThat(table.view().voted()).containsOnlyKeys(ANN, BEN, CEM);
        assertThat(table.told.getLast()).contains("activity_updated").contains("voted");
    }

    @Test
    void a_mark_that_waits_survives_a_restart() {
        table.vote(ANN, "1");
        table.vote(BEN, "8");
        table.restarted();
        assertThat(table.view().voted()).containsOnlyKeys(ANN);
        table.after(1_000);
        assertThat(table.view().voted()).containsOnlyKeys(ANN, BEN);
    }

    @Test
    void the_reveal_waits_for_no_mark() {
        table.vote(ANN, "1");
        table.vote(BEN, "8");
        table.revealed();
        assertThat(table.view().votedCount()).isEqualTo(2);
    }
}
