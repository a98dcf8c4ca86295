package plenum.web.internal.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that cannot be reached from a mistake of ours. When it goes in the middle of a transaction, ending
 * that fails as well, and the second failure keeps the first to itself.
 */
final class Unreachable {

    /** Connection failures, shutting down, starting up, and too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private Unreachable() {}

    static boolean database(@Nullable Throwable failure) {
        var depth = 0;
        for (var each = failure; each != null && depth++ < 20; each = each.getCause()) {
            if (each instanceof DataAccessResourceFailureException
                    || each instanceof CannotCreateTransactionException
                    || each instanceof SQLTransientConnectionException
                    || each instanceof SQLException sql && lost(sql.getSQLState())
                    || each instanceof TransactionSystemException end && database(end.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    private static boolean lost(@Nullable String state) {
        return state != null && (state.startsWith("08") || STATES.contains(state));
    }
}
