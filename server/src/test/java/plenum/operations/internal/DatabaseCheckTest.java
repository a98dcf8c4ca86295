package plenum.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import plenum.Calm;

@Calm
class DatabaseCheckTest {

    @Test
    void a_database_that_is_not_there_is_down() {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/plenum");
        assertThat(new DatabaseCheck(nobody).isUp()).isFalse();
    }

    @Test
    void a_database_that_does_not_answer_is_down_within_a_second() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var database =
                    new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/plenum");
            var before = System.nanoTime();
            assertThat(new DatabaseCheck(database).isUp()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
