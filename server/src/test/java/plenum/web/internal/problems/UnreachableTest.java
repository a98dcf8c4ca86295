package plenum.web.internal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class UnreachableTest {

    @Test
    void a_server_that_goes_in_the_middle_of_a_transaction_is_unreachable() {
        assertThat(Unreachable.database(rollbackFailedAfter(new SQLException("terminating connection", "57P02"))))
                .isTrue();
    }

    @Test
    void a_mistake_of_ours_stays_one_even_if_the_rollback_fails() {
        assertThat(Unreachable.database(rollbackFailedAfter(new SQLException("no such column", "42703"))))
                .isFalse();
        assertThat(Unreachable.database(new DataIntegrityViolationException("twice")))
                .isFalse();
    }

    private static TransactionSystemException rollbackFailedAfter(SQLException first) {
        var failure = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        failure.initApplicationException(new UncategorizedSQLException("insert", "insert", first));
        return failure;
    }
}
