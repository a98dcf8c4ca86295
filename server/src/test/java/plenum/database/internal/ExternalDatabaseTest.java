package plenum.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

    private final DatabaseAddress there = there();

    @Test
    void a_database_that_answers_is_accepted() {
        assertThatCode(() -> ExternalDatabase.check(there)).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_is_one_sentence() {
        assertThatRefusalOf(there.withLogin(null, "wrong"))
                .isEqualTo("The database %s refused the user or password in DATABASE_URL.", there.shown());
    }

    @Test
    void a_missing_database_is_one_sentence() {
        var missing =
                new DatabaseAddress(there.url().replaceFirst("/[^/]*$", "/missing"), there.user(), there.password());
        assertThatRefusalOf(missing)
                .isEqualTo("There is no database %s; create it, or correct DATABASE_URL.", missing.shown());
    }

    @Test
    void a_host_where_nothing_listens_is_one_sentence() {
        assertThatRefusalOf(DatabaseAddress.parse("postgres://ann:secret@127.0.0.1:18398/plenum"))
                .isEqualTo("The database 127.0.0.1:18398/plenum cannot be reached; start it, or correct DATABASE_URL.");
    }

    @Test
    void a_database_older_than_fifteen_is_refused() {
        assertThatCode(() -> ExternalDatabase.refuseOlder(there, 15)).doesNotThrowAnyException();
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> ExternalDatabase.refuseOlder(there, 14))
                .withMessage("The database %s is PostgreSQL 14; Plenum needs 15 or newer.", there.shown());
    }

    private static AbstractStringAssert<?> assertThatRefusalOf(DatabaseAddress address) {
        return assertThat(catchThrowableOfType(DatabaseUnusable.class, () -> ExternalDatabase.check(address))
                .getMessage());
    }

    private static DatabaseAddress there() {
        var database = TestServer.freshDatabase();
        return new DatabaseAddress(database.getUrl(), database.getUsername(), database.getPassword());
    }
}
