package plenum.planning.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.planning.internal.queue.AQueue.id;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.canonical.CanonicalJson;
import plenum.planning.internal.queue.QueueItem.Line;

/** Versions of a queue: told apart, compared, and moved by hand. */
class QueueVersionsTest {

    private static final UUID MAYA = id("Maya");

    private static AQueue four() {
        return new AQueue()
                .capacity("Backend", "0.6")
                .item("A-1", "Backend", "Ana", "2", 90)
                .item("A-2", "Backend", "Ana", "2", 70)
                .item("A-3", "Backend", "Ana", "2", 50)
                .item("A-4", "Backend", "Ana", "2", 30)
                .blocks("A-1", "A-2");
    }

    private static Move move(String key, int position, boolean forced) {
        var input = four().input();
        return Move.of(input, QueueArithmetic.deal(input), id(key), position, MAYA, forced);
    }

    @Test
    void an_item_stands_where_somebody_put_it_and_says_so() {
        var moved = (Move.Moved) move("A-4", 1, false);
        assertThat(moved.queue().items()).extracting(QueueItem::key).containsExactly("A-4", "A-1", "A-2", "A-3");
        var item = moved.queue().find("A-4").orElseThrow();
        assertThat(item.pinned()).isTrue();
        assertThat(item.reasons()).contains(new Reason.Pinned(MAYA, 4));
        assertThat(item.plannedStart()).isEqualTo(AQueue.DAY_1);
        assertThat(item.line()).isEqualTo(Line.ABOVE);
        assertThat(moved.queue().find("A-3").orElseThrow().line()).isEqualTo(Line.BELOW);
    }

    @Test
    void a_queue_made_again_keeps_what_was_pinned() {
        var moved = (Move.Moved) move("A-4", 1, false);
        var again = (Move.Moved) Move.of(moved.input(), moved.queue(), id("A-3"), 2, MAYA, false);
        assertThat(again.queue().items()).extracting(QueueItem::key).containsExactly("A-4", "A-3", "A-1", "A-2");
        assertThat(again.input().pins()).hasSize(2);
        var back = (Move.Moved) Move.of(again.input(), again.queue(), id("A-4"), 99, MAYA, false);
        assertThat(back.input().pins()).hasSize(2);
        assertThat(back.queue().items().getLast().key()).isEqualTo("A-4");
    }

    @Test
    void nothing_is_moved_before_what_it_waits_for_unless_somebody_insists() {
        assertThat(move("A-2", 1, false)).isEqualTo(new Move.Blocked(List.of("A-1")));
        assertThat(move("A-1", 4, false)).isEqualTo(new Move.Blocked(List.of("A-2")));
        var forced = (Move.Moved) move("A-2", 1, true);
        assertThat(forced.queue().find("A-2").orElseThrow().flags()).containsExactly(QueueFlag.OUT_OF_ORDER);
        assertThatThrownBy(() -> move("X-9", 1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pin_on_something_that_is_gone_holds_nothing() {
        assertThat(four().pinned("X-9", 1).order()).isEqualTo(four().order());
    }

    @Test
    void a_diff_tells_what_came_what_went_and_what_really_moved() {
        var old = four().deal();
        var now = new AQueue()
                .capacity("Backend", "0.6")
                .item("A-1", "Backend", "Ana", "2", 90)
                .item("A-2", "Backend", "Ana", "3", 70)
                .item("A-3", "Backend", "Ana", "2", 90)
                .item("A-5", "Backend", "Ana", "1", 90)
                .deal();
        assertThat(now.items()).extracting(QueueItem::key).containsExactly("A-1", "A-3", "A-5", "A-2");
        var diff = QueueDiff.between(old, now);
        assertThat(diff.added()).containsExactly("A-5");
        assertThat(diff.removed()).containsExactly("A-4");
        assertThat(diff.moved()).containsExactly(new QueueDiff.Moved("A-3", 3, 2));
        assertThat(diff.crossed()).containsExactly(new QueueDiff.Crossed("A-2", Line.ABOVE, Line.BELOW));
        assertThat(diff.reEstimated())
                .containsExactly(new QueueDiff.ReEstimated("A-2", new BigDecimal("2"), new BigDecimal("3")));
        assertThat(diff.probability()).isEmpty();
        assertThat(diff.before()).isEqualTo(old.figures());
        assertThat(diff.after()).isEqualTo(now.figures());
    }

    @Test
    void equal_versions_differ_in_nothing() {
        var diff = QueueDiff.between(four().deal(), four().deal());
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.moved()).isEmpty();
        assertThat(diff.crossed()).isEmpty();
    }

    @Test
    void who_makes_room_has_not_moved() {
        var moved = (Move.Moved) move("A-4", 1, false);
        assertThat(QueueDiff.between(four().deal(), moved.queue()).moved())
                .containsExactly(new QueueDiff.Moved("A-4", 4, 1));
    }

    @Test
    void one_value_has_one_text() {
        record Sample(String text, BigDecimal amount, Integer none, Set<String> set, Map<String, Boolean> map) {}
        var sample = new Sample(
                "Zoë \"x\"\\\n\u0001",
                new BigDecimal("5.00"),
                null,
                new TreeSet<>(List.of("b", "a")),
                Map.of("k", true));
        assertThat(CanonicalJson.of(sample, Set.of()))
                .isEqualTo("{\"amount\":\"5\",\"map\":{\"k\":true},\"set\":[\"a\",\"b\"],"
                        + "\"text\":\"Zoë \\\"x\\\"\\\\\\n\\u0001\"}");
        assertThat(CanonicalJson.of(new Reason.RoundTurn(2), Set.of()))
                .isEqualTo("{\"kind\":\"round_turn\",\"round\":2}");
    }

    @Test
    void the_same_question_has_the_same_answer_on_any_number_of_threads() {
        var input = CapacityFairTest.example().input();
        var alone = Fingerprint.of(QueueArithmetic.deal(input));
        var together = Stream.generate(() -> input)
                .limit(64)
                .parallel()
                .map(each -> Fingerprint.of(QueueArithmetic.deal(each)))
                .distinct()
                .toList();
        assertThat(together).containsExactly(alone);
        // Written down once: another machine, another start of Java and another year have to say the same.
        assertThat(alone.sha256()).isEqualTo("b17be6091adde07dc4c418cb7a6e92ebe6a2d0e694fc61eec8ccaa8e17b42271");
        assertThat(Fingerprint.of(input).sha256())
                .isEqualTo("90dd2169d73e37245887476ed9c92256c78b771e81a9fdef12d88524f5c64519");
    }

    @Test
    void who_asked_changes_no_output_and_every_input() {
        var other = four().item("A-9", "Backend", "Ana", "1", 10);
        var same = four().item("A-9", "Backend", "Bea", "1", 10);
        assertThat(Fingerprint.of(other.input())).isNotEqualTo(Fingerprint.of(same.input()));
        assertThat(Fingerprint.of(other.deal()).text())
                .doesNotContain("Ana")
                .doesNotContain(id("Ana").toString());
    }
}
