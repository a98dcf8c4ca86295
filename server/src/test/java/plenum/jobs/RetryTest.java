package plenum.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    @Test
    void planned_pauses_end() {
        var retry = Retry.following(Duration.ofMinutes(1), Duration.ofMinutes(5));
        assertThat(retry.after(1)).contains(Duration.ofMinutes(1));
        assertThat(retry.after(2)).contains(Duration.ofMinutes(5));
        assertThat(retry.after(3)).isEmpty();
    }

    @Test
    void doubling_pauses_grow_to_the_longest_and_never_end() {
        var retry = Retry.doubling(Duration.ofSeconds(5), Duration.ofMinutes(10));
        assertThat(retry.after(1)).contains(Duration.ofSeconds(5));
        assertThat(retry.after(3)).contains(Duration.ofSeconds(20));
        assertThat(retry.after(8)).contains(Duration.ofMinutes(10));
        assertThat(retry.after(1_000_000)).contains(Duration.ofMinutes(10));
    }
}
