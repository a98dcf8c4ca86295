package plenum.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Those who could answer are counted together with those who did, however many are kept of the others. */
class CrowdCountTest {

    private static final List<UUID> PEOPLE =
            Stream.generate(UUID::randomUUID).limit(12).toList();

    @Test
    void who_answered_and_went_counts_with_those_who_can() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var eligible = some(random);
            var answered = some(random);
            var others = new HashSet<>(PEOPLE);
            others.removeAll(eligible);
            var all = new HashSet<>(eligible);
            all.addAll(answered);

            assertThat(new Crowd(eligible).countWith(answered))
                    .as("seed %d", seed)
                    .isEqualTo(all.size());
            assertThat(new Crowd(eligible, others, Map.of()).countWith(answered))
                    .as("seed %d, others known", seed)
                    .isEqualTo(all.size());
        }
    }

    @Test
    void an_answer_that_was_taken_back_does_not_count() {
        var gone = PEOPLE.get(0);
        var crowd = new Crowd(Set.of(PEOPLE.get(1)), Set.of(gone), Map.of());

        assertThat(crowd.countWith(Set.of(gone, PEOPLE.get(1)), one -> one != gone))
                .isEqualTo(1);
    }

    private static Set<UUID> some(Random random) {
        var some = new HashSet<>(PEOPLE);
        some.removeIf(one -> random.nextBoolean());
        return some;
    }
}
