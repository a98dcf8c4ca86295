package plenum.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.database.FreshDatabase;

@FreshDatabase
@JobsByHand
@ApplicationModuleTest
class JobsTest {

    record Greeting(String name) {}

    static final Work<Greeting> GREET = new Work<>("test.greet", Greeting.class);
    static final Work<Greeting> STUMBLE = new Work<>("test.stumble", Greeting.class);

    static final List<String> greeted = new CopyOnWriteArrayList<>();
    static final List<String> stumbled = new CopyOnWriteArrayList<>();
    static final List<String> givenUp = new CopyOnWriteArrayList<>();
    static Runnable meanwhile = () -> {};

    @TestConfiguration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        Job greet() {
            return new Job.Once<>(GREET, Retry.following(), Offered::greet, greeting -> {});
        }

        private static void greet(Greeting greeting) {
            greeted.add(greeting.name());
            meanwhile.run();
        }

        @Bean
        Job stumble() {
            var retry = Retry.following(Duration.ofMinutes(1), Duration.ofMinutes(5));
            return new Job.Once<>(STUMBLE, retry, Offered::stumble, greeting -> givenUp.add(greeting.name()));
        }

        private static void stumble(Greeting greeting) {
            stumbled.add(greeting.name());
            throw new IllegalStateException("a stone");
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    DueJobs due;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        jdbc.sql("delete from jobs_job").update();
        List.of(greeted, stumbled, givenUp).forEach(List::clear);
        meanwhile = () -> {};
    }

    @Test
    void queued_work_is_done_once_with_its_data() {
        jobs.queue(GREET, "ann", new Greeting("Ann"));
        due.run();
        due.run();
        assertThat(greeted).containsExactly("Ann");
    }

    @Test
    void work_queued_by_a_transaction_that_fails_was_never_queued() {
        transaction.executeWithoutResult(status -> {
            jobs.queue(GREET, "ann", new Greeting("Ann"));
            status.setRollbackOnly();
        });
        due.run();
        assertThat(greeted).isEmpty();
    }

    @Test
    void work_queued_twice_under_one_key_is_done_once() {
        jobs.queue(GREET, "ann", new Greeting("Ann"));
        jobs.queue(GREET, "ann", new Greeting("Ann again"));
        jobs.queue(GREET, "ben", new Greeting("Ben"));
        due.run();
        assertThat(greeted).containsExactlyInAnyOrder("Ann", "Ben");
    }

    @Test
    void a_taken_key_leaves_the_transaction_usable() {
        jobs.queue(GREET, "ann", new Greeting("Ann"));
        transaction.executeWithoutResult(status -> {
            jobs.queue(GREET, "ann", new Greeting("Ann again"));
            jobs.queue(GREET, "ben", new Greeting("Ben"));
        });
        due.run();
        assertThat(greeted).containsExactlyInAnyOrder("Ann", "Ben");
    }

    @Test
    void work_queued_while_the_same_is_being_done_is_done_afterwards() {
        var again = new ArrayList<>(List.of("Ann again", "Ann once more"));
        meanwhile = () -> {
            while (!again.isEmpty()) {
                jobs.queue(GREET, "ann", new Greeting(again.removeFirst()));
            }
        };
        jobs.queue(GREET, "ann", new Greeting("Ann"));
        due.run();
        assertThat(greeted).containsExactly("Ann", "Ann again");
    }

    @Test
    void work_is_held_back_while_a_transaction_relies_on_it() {
        jobs.queue(GREET, "ann", new Greeting("Ann"));
        transaction.executeWithoutResult(status -> {
            jobs.queue(GREET, "ann", new Greeting("Ann again"));
            assertThat(isFree("ann")).isFalse();
        });
        assertThat(isFree("ann")).isTrue();
    }

    private boolean isFree(String key) {
        var elsewhere = new TransactionTemplate(
                transaction.getTransactionManager(),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        return elsewhere.execute(status -> jdbc.sql(
                        "select task_instance from jobs_job where task_instance = :key for update skip locked")
                .param("key", key)
                .query(String.class)
                .optional()
                .isPresent());
    }

    @Test
    void work_waits_for_its_pause() {
        jobs.queue(GREET, "ann", new Greeting("Ann"), Duration.ofSeconds(2));
        due.run();
        assertThat(greeted).isEmpty();
        clock.move(Duration.ofSeconds(2));
        due.run();
        assertThat(greeted).containsExactly("Ann");
    }

    @Test
    void failed_work_is_tried_again_after_each_planned_pause_and_then_given_up() {
        jobs.queue(STUMBLE, "ann", new Greeting("Ann"));
        due.run();
        clock.move(Duration.ofSeconds(59));
        due.run();
        assertThat(stumbled).hasSize(1);
        clock.move(Duration.ofSeconds(1));
        due.run();
        assertThat(stumbled).hasSize(2);
        assertThat(givenUp).isEmpty();
        clock.move(Duration.ofMinutes(5));
        due.run();
        assertThat(stumbled).hasSize(3);
        assertThat(givenUp).containsExactly("Ann");
        clock.move(Duration.ofDays(1));
        due.run();
        assertThat(stumbled).hasSize(3);
    }
}
