package plenum.database.internal;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that somebody else runs: looked at once before we rely on it. */
final class ExternalDatabase {

    private static final int OLDEST = 15;

    private ExternalDatabase() {}

    /** Says what is wrong in a sentence, instead of letting the first user of the database fail. */
    static void check(DatabaseAddress address) {
        var login = new Properties();
        login.setProperty("loginTimeout", "5");
        if (address.user() != null) {
            login.setProperty("user", address.user());
        }
        if (address.password() != null) {
            login.setProperty("password", address.password());
        }
        try (var connection = DriverManager.getConnection(address.url(), login)) {
            refuseOlder(address, connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new DatabaseUnusable(sentence(address, e), e);
        }
    }

    static void refuseOlder(DatabaseAddress address, int version) {
        if (version < OLDEST) {
            throw new DatabaseUnusable("The database %s is PostgreSQL %d; Plenum needs %d or newer."
                    .formatted(address.shown(), version, OLDEST));
        }
    }

    private static String sentence(DatabaseAddress address, SQLException e) {
        return switch (e.getSQLState() == null ? "" : e.getSQLState()) {
            case "28P01", "28000" ->
                "The database %s refused the user or password in DATABASE_URL.".formatted(address.shown());
            case "3D000" -> "There is no database %s; create it, or correct DATABASE_URL.".formatted(address.shown());
            case "08001", "08004", "08006" ->
                "The database %s cannot be reached; start it, or correct DATABASE_URL.".formatted(address.shown());
            default -> "The database %s cannot be used: %s".formatted(address.shown(), e.getMessage());
        };
    }
}
