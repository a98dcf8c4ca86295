package plenum.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Keeps trying while the database is away. The pool would rest up to five seconds between its attempts, and so come
 * back long after the database did; those who wait for a connection meanwhile give up at a time of their own.
 */
class PatientDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return super.getConnection(user, password);
            } catch (SQLException e) {
                if (!isAway(e) || System.nanoTime() > deadline || interruptedWhileResting()) {
                    throw e;
                }
            }
        }
    }

    /** Not reachable, starting or stopping. */
    private static boolean isAway(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean interruptedWhileResting() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
