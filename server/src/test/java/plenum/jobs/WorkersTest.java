package plenum.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import plenum.database.FreshDatabase;

@FreshDatabase
@ApplicationModuleTest
@TestPropertySource(properties = "plenum.jobs.look-every=10m")
class WorkersTest {

    static final Work<String> SAY = new Work<>("test.say", String.class);
    static final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    static final LinkedBlockingQueue<String> ticked = new LinkedBlockingQueue<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        Job say() {
            return new Job.Once<>(SAY, Retry.following(), said::add, word -> {});
        }

        @Bean
        Job tick() {
            return new Job.Repeating("test.tick", Duration.ofHours(1), () -> ticked.add("tick"));
        }
    }

    @Autowired
    Jobs jobs;

    @Test
    void queued_work_starts_at_once_and_not_at_the_next_look() throws Exception {
        jobs.queue(SAY, "hello", "hello");
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    @Test
    void a_pause_ends_when_it_is_over_and_not_at_the_next_look() throws Exception {
        jobs.queue(SAY, "later", "later", Duration.ofMillis(50));
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("later");
    }

    @Test
    void repeating_work_is_done_when_the_program_starts() throws Exception {
        assertThat(ticked.poll(10, TimeUnit.SECONDS)).isEqualTo("tick");
    }
}
