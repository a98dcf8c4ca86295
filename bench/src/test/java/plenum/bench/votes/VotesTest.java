package plenum.bench.votes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VotesTest {

    private final Plan plan = Plan.lasting(4, 10, 4, 50);

    @Test
    void votes_are_spread_evenly_and_as_many_as_were_asked_for() {
        assertThat(plan.rounds()).isEqualTo(5);
        assertThat(plan.votes()).isEqualTo(200);
        assertThat(plan.dueAfter(0, plan.steps()) / 1e9).isEqualTo(4.0);
        assertThat(plan.dueAfter(1, 0)).isPositive().isLessThan(plan.dueAfter(0, 1));
    }

    @Test
    void after_everybody_has_voted_the_round_is_reset() {
        assertThat(IntStream.range(0, plan.steps()).filter(plan::isReset)).containsExactly(4, 9, 14, 19, 24);
        assertThat(plan.step(plan.round(7), plan.person(7))).isEqualTo(7);
    }

    @Test
    void a_round_is_reset_after_all_its_votes_and_nobody_votes_in_the_next_one_before() {
        var floor = new Floor(plan);
        IntStream.rangeClosed(0, 5).forEach(floor::due);

        assertThat(IntStream.range(0, 4).map(n -> floor.take().orElseThrow())).containsExactly(0, 1, 2, 3);
        assertThat(floor.take()).isEmpty();
        IntStream.range(0, 3).forEach(n -> floor.answered());
        assertThat(floor.take()).isEmpty();
        floor.answered();
        assertThat(floor.take()).hasValue(4);
        assertThat(floor.take()).isEmpty();
        floor.answered();
        assertThat(floor.take()).hasValue(5);
        assertThat(floor.take()).isEmpty();
    }

    @Test
    void a_run_is_clean_when_every_vote_is_answered_and_on_every_screen_once() {
        var ledger = new VoteLedger(plan, 0);
        everything(ledger);

        assertThat(ledger.clean()).isTrue();
        assertThat(ledger.screens().count()).isEqualTo(200);
    }

    @Test
    void a_vote_that_is_missing_doubled_or_refused_spoils_the_run() {
        var lost = new VoteLedger(plan, 0);
        lost.shown(0, 0, 0, 1);
        var doubled = new VoteLedger(plan, 0);
        everything(doubled);
        doubled.shown(3, 2, 1, 1);
        var refused = new VoteLedger(plan, 0);
        everything(refused);
        refused.answered(0, 4, 409, "{\"error\":{\"code\":\"STALE_ROUND\"}}", 1);
        var gap = new VoteLedger(plan, 0);
        everything(gap);
        gap.gap();

        assertThat(new VoteLedger[] {lost, doubled, refused, gap}).noneMatch(VoteLedger::clean);
        assertThat(refused.toString()).contains("1 refused (409 STALE_ROUND)");
    }

    @Test
    void the_facts_of_a_frame_are_found_in_its_bytes() {
        assertThat(read("data: {\"v\":57,\"prev\":56,\"type\":\"vote_submitted\",\"data\":{\"round\":3,"
                        + "\"participant_id\":\"01a21ac9-8101-7385-905e-cdb57901e63d\"}}"))
                .isEqualTo(new VoteFrame(57, 56, VoteFrame.Kind.VOTE, 3, "01a21ac9-8101-7385-905e-cdb57901e63d"));
        assertThat(read("data: {\"v\":5,\"prev\":5,\"type\":\"snapshot\"}").kind())
                .isEqualTo(VoteFrame.Kind.SNAPSHOT);
        assertThat(read("data: {\"v\":5,\"prev\":4,\"type\":\"user_joined\"}").kind())
                .isEqualTo(VoteFrame.Kind.OTHER);
        assertThat(read("data: {\"now\":\"2026\"}").kind()).isEqualTo(VoteFrame.Kind.OWN);
        assertThat(read(": hb").kind()).isEqualTo(VoteFrame.Kind.OWN);
    }

    private void everything(VoteLedger ledger) {
        for (int room = 0; room < 10; room++) {
            for (int step = 0; step < plan.steps(); step++) {
                ledger.answered(room, step, 200, "", 1);
                for (int screen = 0; screen < 4 && !plan.isReset(step); screen++) {
                    ledger.shown(room, step, screen, 1);
                }
            }
        }
    }

    private static VoteFrame read(String line) {
        return VoteFrame.read(line.getBytes(US_ASCII), 0, line.length());
    }
}
