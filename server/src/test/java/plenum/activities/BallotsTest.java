package plenum.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.activities.Ballots.Judgement.Known;
import plenum.activities.Ballots.Judgement.Refused;
import plenum.activities.Ballots.Judgement.Taken;
import plenum.activities.Outline.Phase;

class BallotsTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID ACTIVITY = new UUID(2, 2);

    /** Stored and incoming as `sequence:choice`, `-` for a retraction; the round is 3. */
    @ParameterizedTest(name = "stored {0}, incoming {1} in round {2}, now {3} → {4}")
    @CsvSource(nullValues = "none", textBlock = """
            none, 1:five,  3, VOTING,    Taken
            none, 1:-,     3, VOTING,    Taken
            none, 9:five,  3, REVEALING, Taken
            none, 1:five,  3, RESULTS,   ROUND_CLOSED
            none, 1:five,  3, WAITING,   ROUND_CLOSED
            none, 1:five,  2, VOTING,    STALE_ROUND
            none, 1:five,  4, VOTING,    STALE_ROUND
            none, 1:five,  2, RESULTS,   STALE_ROUND

            2:five, 3:eight, 3, VOTING,    Taken
            2:five, 3:five,  3, VOTING,    Taken
            2:five, 3:-,     3, VOTING,    Taken
            2:-,    3:five,  3, REVEALING, Taken
            2:five, 3:eight, 3, RESULTS,   ROUND_CLOSED
            2:five, 3:five,  3, RESULTS,   ROUND_CLOSED
            2:five, 3:-,     3, RESULTS,   ROUND_CLOSED
            2:five, 3:eight, 2, VOTING,    STALE_ROUND

            2:five, 2:five,  3, VOTING,    Known
            2:five, 2:five,  3, RESULTS,   Known
            2:five, 2:five,  2, VOTING,    Known
            2:-,    2:-,     3, VOTING,    Known
            2:-,    2:-,     3, RESULTS,   Known

            2:five, 2:eight, 3, VOTING,    STALE_SEQUENCE
            2:five, 2:eight, 3, RESULTS,   STALE_SEQUENCE
            2:five, 2:eight, 2, VOTING,    STALE_SEQUENCE
            2:five, 2:-,     3, VOTING,    STALE_SEQUENCE
            2:-,    2:five,  3, VOTING,    STALE_SEQUENCE
            2:five, 1:eight, 3, VOTING,    STALE_SEQUENCE
            2:five, 1:five,  3, VOTING,    STALE_SEQUENCE
            2:five, 1:five,  3, RESULTS,   STALE_SEQUENCE
            2:five, 1:-,     2, VOTING,    STALE_SEQUENCE
            """)
    void an_incoming_ballot_meets_the_stored_one(
            @Nullable String stored, String incoming, int round, Phase phase, String expected) {
        var judgement = Ballots.judge(
                stored == null ? null : ballot(stored, round), ballot(incoming, round), new Outline("any", phase, 3));
        assertThat(word(judgement)).isEqualTo(expected);
    }

    @Test
    void a_ballot_that_is_taken_replaces_the_former_one() {
        var former = ballot("1:five", 3);
        var judgement = Ballots.judge(former, ballot("2:eight", 3), new Outline("any", Phase.VOTING, 3));
        assertThat(judgement).isEqualTo(new Taken(former));
    }

    @Test
    void a_refused_straggler_learns_the_newest_sequence_but_no_choice() {
        var judgement = Ballots.judge(ballot("7:five", 3), ballot("6:eight", 3), new Outline("any", Phase.VOTING, 3));
        var refusal = ((Refused) judgement).refusal();
        assertThat(StoredJson.text(refusal.meta())).isEqualTo("{\"current\":{\"round\":3,\"client_seq\":7}}");
    }

    @Test
    void a_refusal_by_round_says_where_the_activity_stands() {
        var judgement = Ballots.judge(null, ballot("1:five", 2), new Outline("results", Phase.RESULTS, 3));
        assertThat(StoredJson.text(((Refused) judgement).refusal().meta()))
                .isEqualTo("{\"state\":{\"stage\":\"results\",\"phase\":\"results\",\"round\":3}}");
    }

    @Test
    void the_same_choice_is_known_in_another_layout() {
        var stored = new Ballot(ANN, 3, 1, "{\"b\": 2, \"a\": 1}");
        var incoming = new Ballot(ANN, 3, 1, "{\"a\":1,\"b\":2}");
        assertThat(Ballots.judge(stored, incoming, new Outline("any", Phase.VOTING, 3)))
                .isEqualTo(new Known());
    }

    @Test
    void a_repeat_has_the_same_receipt_whatever_the_choice() {
        var receipt = Ballots.receipt(ACTIVITY, ballot("1:five", 3));
        assertThat(receipt).hasSize(12).matches("[0-9A-HJKMNP-TV-Z]{12}");
        assertThat(Ballots.receipt(ACTIVITY, ballot("1:eight", 3))).isEqualTo(receipt);
        assertThat(Ballots.receipt(ACTIVITY, ballot("1:-", 3))).isEqualTo(receipt);
    }

    @Test
    void every_other_ballot_has_another_receipt() {
        var one = ballot("1:five", 3);
        assertThat(Stream.of(
                        Ballots.receipt(ACTIVITY, one),
                        Ballots.receipt(ANN, one),
                        Ballots.receipt(ACTIVITY, ballot("2:five", 3)),
                        Ballots.receipt(ACTIVITY, ballot("1:five", 4)),
                        Ballots.receipt(ACTIVITY, new Ballot(ACTIVITY, 3, 1, null))))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_ballot_in_a_log_does_not_say_its_choice() {
        assertThat(ballot("1:five", 3).toString()).doesNotContain("five");
    }

    private static Ballot ballot(String text, int round) {
        var parts = text.split(":");
        var choice = parts[1].equals("-") ? null : "{\"word\":\"" + parts[1] + "\"}";
        return new Ballot(ANN, round, Long.parseLong(parts[0]), choice);
    }

    private static String word(Ballots.Judgement judgement) {
        return switch (judgement) {
            case Taken _ -> "Taken";
            case Known _ -> "Known";
            case Refused(var refusal) -> refusal.problem().name();
        };
    }
}
