package plenum.database.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections of this program. */
final class Pool {

    /** Enough to keep two cores of PostgreSQL busy; more would only queue there instead of here. */
    private static final int SIZE = 10;

    private Pool() {}

    /** Gives up on a connection within a second, so that a vote is answered "try again" rather than left hanging. */
    static HikariDataSource of(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("plenum");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(SIZE);
        config.setConnectionTimeout(1_000);
        config.setValidationTimeout(500);
        config.addDataSourceProperty("ApplicationName", "plenum");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "2");
        return new HikariDataSource(config);
    }
}
