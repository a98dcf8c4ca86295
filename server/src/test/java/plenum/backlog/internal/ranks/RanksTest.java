package plenum.backlog.internal.ranks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

    @Test
    void there_is_always_a_place_before_behind_and_between() {
        var first = Ranks.between(null, null);
        var later = Ranks.between(first, null);
        var earlier = Ranks.between(null, first);
        var between = Ranks.between(first, later);
        assertThat(earlier).isLessThan(first);
        assertThat(between).isBetween(first, later).isNotEqualTo(first).isNotEqualTo(later);
    }

    /** The order somebody keeps on paper is the order of the ranks, whatever is put where. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4711})
    void any_number_of_random_moves_keeps_the_order(long seed) {
        var random = new Random(seed);
        var paper = new ArrayList<String>();
        for (int move = 0; move < 2_000; move++) {
            int place = random.nextInt(10) == 0 || paper.isEmpty() ? paper.size() : random.nextInt(paper.size() + 1);
            var before = place == 0 ? null : paper.get(place - 1);
            var after = place == paper.size() ? null : paper.get(place);
            paper.addAll(place, Ranks.between(before, after, 1 + random.nextInt(3)));
            if (random.nextInt(3) == 0) {
                paper.remove(random.nextInt(paper.size()));
            }
        }
        assertThat(paper).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(new HashSet<>(paper)).hasSameSizeAs(paper);
        assertThat(paper).allMatch(rank -> rank.length() >= 8 && (rank.length() == 8 || !rank.endsWith("0")));
    }

    @Test
    void what_is_put_at_an_end_stays_short_however_much_it_is() {
        String last = null;
        String first = null;
        for (int more = 0; more < 100_000; more++) {
            last = Ranks.between(last, null);
            first = Ranks.between(null, first);
        }
        assertThat(last).hasSize(8);
        assertThat(first).hasSize(8);
    }

    @Test
    void what_is_put_before_the_same_one_again_and_again_grows_slowly_and_in_order() {
        var low = Ranks.between(null, null);
        var high = Ranks.between(low, null);
        int moves = 0;
        for (var before = low; before.length() <= Ranks.LONGEST; moves++) {
            var next = Ranks.between(before, high);
            assertThat(next).isGreaterThan(before).isLessThan(high);
            before = next;
        }
        assertThat(moves).isGreaterThan(150);
    }

    @Test
    void many_at_once_are_spread_evenly() {
        var ranks = Ranks.between("U0000000", "U0000001", 500);
        assertThat(ranks).hasSize(500).isSorted().doesNotHaveDuplicates();
        assertThat(ranks.getFirst()).isGreaterThan("U0000000");
        assertThat(ranks.getLast()).isLessThan("U0000001");
        assertThat(ranks).allMatch(rank -> rank.length() <= 11);
    }

    @Test
    void the_ends_of_the_numbers_are_no_end_of_the_order() {
        assertThat(Ranks.between("zzzzzzzz", null)).isGreaterThan("zzzzzzzz");
        assertThat(Ranks.between(null, "00000001")).isLessThan("00000001");
        var crowd = Ranks.between("zzzzzzzz", null, 5);
        assertThat(crowd).isSorted().allMatch(rank -> rank.compareTo("zzzzzzzz") > 0);
    }

    @Test
    void neighbours_in_the_wrong_order_are_a_mistake() {
        assertThatThrownBy(() -> Ranks.between("U0000002", "U0000001")).hasMessageContaining("does not come before");
        assertThatThrownBy(() -> Ranks.between("U000000-", null)).hasMessageContaining("is not a rank");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(n -> Ranks.between(null, null))
                        .distinct())
                .hasSize(1);
    }
}
