package plenum.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class PoolTest {

    private final DatabaseAddress database = address();

    @Test
    void a_commit_to_a_database_that_went_silent_fails_soon() throws IOException {
        try (var network = SilentNetwork.before(port());
                var pool = Pool.of(through(network), Duration.ofSeconds(1))) {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            var failure = assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> catchThrowable(() -> transaction.executeWithoutResult(_ -> {
                        JdbcClient.create(pool)
                                .sql("create table note (text text)")
                                .update();
                        network.fallSilent();
                    })));
            assertThat(failure).isInstanceOfAny(DataAccessException.class, TransactionException.class);
        }
    }

    @Test
    void a_query_to_a_database_that_went_silent_fails_soon() throws IOException {
        try (var network = SilentNetwork.before(port());
                var pool = Pool.of(through(network), Duration.ofSeconds(1))) {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            var failure = assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> catchThrowable(() -> transaction.executeWithoutResult(_ -> {
                        network.fallSilent();
                        JdbcClient.create(pool).sql("select 1").query().listOfRows();
                    })));
            assertThat(failure).isInstanceOfAny(DataAccessException.class, TransactionException.class);
        }
    }

    @Test
    void the_program_waits_ten_seconds_and_its_migrations_as_long_as_they_need() {
        try (var pool = Pool.of(database)) {
            assertThat(((PGSimpleDataSource) pool.getDataSource()).getSocketTimeout())
                    .isEqualTo(10);
        }
        assertThat(Pool.unhurried(database).getSocketTimeout()).isZero();
    }

    private DatabaseAddress through(SilentNetwork network) {
        return new DatabaseAddress(
                database.url().replace(":" + port() + "/", ":" + network.port() + "/"),
                database.user(),
                database.password());
    }

    private int port() {
        return Integer.parseInt(database.url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    private static DatabaseAddress address() {
        var source = TestServer.emptyDatabase();
        return new DatabaseAddress(source.getUrl(), source.getUsername(), source.getPassword());
    }
}
