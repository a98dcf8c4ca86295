package plenum.database.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** The connections of this program. */
final class Pool {

    /** Enough to keep two cores of PostgreSQL busy; more would only queue there instead of here. */
    private static final int SIZE = 10;

    /** A network that drops packets says nothing, and the writer of a room would wait for minutes. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private Pool() {}

    static HikariDataSource of(DatabaseAddress address) {
        return of(address, SILENCE);
    }

    /** Gives up on a connection within a second, so that a vote is answered "try again" rather than left hanging. */
    static HikariDataSource of(DatabaseAddress address, Duration silence) {
        var source = unhurried(address);
        source.setSocketTimeout(Math.toIntExact(silence.toSeconds()));
        var config = new HikariConfig();
        config.setPoolName("plenum");
        config.setDataSource(source);
        config.setMaximumPoolSize(SIZE);
        config.setConnectionTimeout(800);
        config.setValidationTimeout(500);
        return new HikariDataSource(config);
    }

    /** Without a pool and without a limit: a migration may work in silence for as long as it takes. */
    static PGSimpleDataSource unhurried(DatabaseAddress address) {
        var source = new PatientDataSource();
        source.setURL(address.url());
        if (address.user() != null) {
            source.setUser(address.user());
        }
        if (address.password() != null) {
            source.setPassword(address.password());
        }
        source.setApplicationName("plenum");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(2);
        return source;
    }
}
