package plenum.planning.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.queue.AQueue.day;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.planning.internal.queue.QueueItem.Line;

/** The worked example of the fair queue, every cell of it. */
class CapacityFairTest {

    static AQueue example() {
        return new AQueue()
                .capacity("Backend", "2")
                .capacity("Design", "1")
                .item("Q-1", "Backend", "Ana", "5", 90)
                .item("Q-2", "Backend", "Bo", "3", 70)
                .item("Q-3", "Backend", "Cy", "5", 90)
                .item("Q-4", "Backend", "Ana", "3", 50)
                .item("Q-5", "Backend", "Bo", "8", 50)
                .item("Q-6", "Backend", "Ana", "2", 30, item -> item.softDue(day(3)))
                .item("Q-7", "Design", "Cy", "3", 30)
                .item("Q-8", "Design", "Ana", "5", 70)
                .item("Q-9", "Design", "Bo", "5", 50)
                .item("Q-10", "Backend", "Bo", "2", 50, item -> item.hardOn(day(6)))
                .blocks("Q-7", "Q-3");
    }

    private final DealtQueue queue = example().deal();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | Q-2  | Backend | Bo  | 3 | 70 | 70 | 1 | 2  | 3  | ABOVE",
                "2  | Q-7  | Design  | Cy  | 3 | 30 | 90 | 1 | 3  | 3  | ABOVE",
                "3  | Q-6  | Backend | Ana | 2 | 30 | 30 | 2 | 3  | 5  | ABOVE",
                "4  | Q-3  | Backend | Cy  | 5 | 90 | 90 | 3 | 5  | 10 | ABOVE",
                "5  | Q-8  | Design  | Ana | 5 | 70 | 70 | 4 | 8  | 8  | ABOVE",
                "6  | Q-10 | Backend | Bo  | 2 | 50 | 50 | 6 | 6  |    | ABOVE",
                "7  | Q-1  | Backend | Ana | 5 | 90 | 90 | 7 | 9  | 15 | ABOVE",
                "8  | Q-9  | Design  | Bo  | 5 | 50 | 50 | 9 |    | 13 | BELOW",
                "9  | Q-4  | Backend | Ana | 3 | 50 | 50 | 9 | 10 | 18 | ABOVE",
                "10 | Q-5  | Backend | Bo  | 8 | 50 | 50 |   |    | 26 | BELOW",
            })
    void each_item_has_its_place(
            int position,
            String key,
            String discipline,
            String stakeholder,
            BigDecimal z,
            BigDecimal score,
            BigDecimal effective,
            Integer start,
            Integer end,
            BigDecimal cumulative,
            Line line) {
        var item = queue.find(key).orElseThrow();
        assertThat(item.position()).isEqualTo(position);
        assertThat(item.discipline()).isEqualTo(discipline);
        assertThat(item.candidate().stakeholder().name()).isEqualTo(stakeholder);
        assertThat(item.z()).isEqualTo(z);
        assertThat(item.score()).isEqualTo(score);
        assertThat(item.effectiveScore()).isEqualTo(effective);
        assertThat(AQueue.numberOf(item.plannedStart())).isEqualTo(start);
        assertThat(AQueue.numberOf(item.plannedEnd())).isEqualTo(end);
        assertThat(item.cumulative()).isEqualTo(cumulative);
        assertThat(item.line()).isEqualTo(line);
        assertThat(item.reasons()).isNotEmpty();
    }

    @Test
    void each_place_says_why() {
        assertThat(reasons("Q-2")).containsExactly(turn(0, 3, next("Ana", 0, 5)), above(15));
        assertThat(reasons("Q-7"))
                .containsExactly(new Reason.InheritsScore("Q-3"), turn(0, 3, next("Ana", 0, 5)), above(7));
        assertThat(reasons("Q-6")).containsExactly(new Reason.SoftDeadline(day(2)), above(13));
        assertThat(reasons("Q-3"))
                .containsExactly(new Reason.WaitsFor(List.of("Q-7")), turn(0, 5, next("Ana", 2, 5)), above(8));
        assertThat(reasons("Q-8"))
                .containsExactly(turn(0, 5, next("Bo", 0, 5)), new Reason.TieBroken(Reason.By.SCORE), above(2));
        assertThat(reasons("Q-10")).containsExactly(new Reason.HardScheduled(AQueue.hour(day(6))));
        assertThat(reasons("Q-1")).containsExactly(turn(2, 5, next("Bo", 3, 8)), above(3));
        assertThat(reasons("Q-9")).containsExactly(turn(0, 5, null), new Reason.BelowLine(new BigDecimal("3")));
        assertThat(reasons("Q-4")).containsExactly(turn(7, 3, next("Bo", 3, 8)), above(0));
        assertThat(reasons("Q-5")).containsExactly(turn(3, 8, null), new Reason.BelowLine(new BigDecimal("8")));
    }

    @Test
    void places_in_the_discipline_and_rounds_are_numbered() {
        assertThat(queue.find("Q-5").orElseThrow().disciplinePosition()).isEqualTo(7);
        assertThat(queue.find("Q-9").orElseThrow().disciplinePosition()).isEqualTo(3);
        assertThat(queue.find("Q-4").orElseThrow().round()).isEqualTo(3);
        assertThat(queue.find("Q-10").orElseThrow().round()).isNull();
        assertThat(queue.find("Q-1").orElseThrow().priorityPosition()).isEqualTo(1);
        assertThat(queue.find("Q-2").orElseThrow().priorityPosition()).isEqualTo(3);
    }

    @Test
    void nothing_contradicts_itself_in_it() {
        assertThat(queue.conflicts()).isEmpty();
        assertThat(queue.excluded()).isEmpty();
        assertThat(queue.items()).allSatisfy(item -> assertThat(item.flags()).isEmpty());
    }

    private List<Reason> reasons(String key) {
        return queue.find(key).orElseThrow().reasons();
    }

    private static Reason turn(int received, int z, Reason.NextBest next) {
        return new Reason.FairTurn(BigDecimal.valueOf(received), BigDecimal.valueOf(z), next);
    }

    private static Reason.NextBest next(String who, int received, int z) {
        return new Reason.NextBest(who, BigDecimal.valueOf(received), BigDecimal.valueOf(z));
    }

    private static Reason above(int left) {
        return new Reason.AboveLine(BigDecimal.valueOf(left));
    }

    @Test
    void the_order_in_which_items_are_told_changes_nothing() {
        var input = example().input();
        var told = input.candidates().reversed();
        var other = new QueueInput(
                input.asOf(),
                input.first(),
                input.last(),
                input.zone(),
                input.calendar(),
                told,
                input.links().reversed(),
                input.closedElsewhere(),
                input.capacities(),
                input.past(),
                input.pins(),
                input.settings());
        assertThat(QueueArithmetic.deal(other)).isEqualTo(queue);
        assertThat(Fingerprint.of(other)).isEqualTo(Fingerprint.of(input));
        assertThat(Arrays.asList(queue.seed())).containsExactly(0L);
    }
}
