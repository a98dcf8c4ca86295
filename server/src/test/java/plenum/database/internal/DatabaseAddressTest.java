package plenum.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void an_address_of_a_hosting_platform_is_understood() {
        assertThat(DatabaseAddress.parse("postgres://ann:s%40cr%3At@db.example:6432/plenum?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:6432/plenum?sslmode=require", "ann", "s@cr:t"));
    }

    @Test
    void port_and_login_may_be_missing() {
        assertThat(DatabaseAddress.parse("postgresql://db.example/plenum"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/plenum", null, null));
    }

    @Test
    void a_plus_in_a_password_stays_a_plus() {
        assertThat(DatabaseAddress.parse("postgres://ann:a+b@db.example/plenum").password())
                .isEqualTo("a+b");
    }

    @Test
    void an_address_of_jdbc_is_taken_as_it_is() {
        var address = "jdbc:postgresql://one,two/plenum?targetServerType=primary&user=ann";
        assertThat(DatabaseAddress.parse(address)).isEqualTo(new DatabaseAddress(address, null, null));
    }

    @Test
    void a_login_given_apart_wins() {
        assertThat(DatabaseAddress.parse("postgres://ann:old@db.example/plenum").withLogin(null, "new"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/plenum", "ann", "new"));
    }

    @Test
    void what_is_shown_has_no_password_in_it() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.example/plenum?user=ann&password=secret")
                        .shown())
                .isEqualTo("db.example/plenum");
    }

    @Test
    void whoever_prints_an_address_sees_no_login() {
        assertThat(DatabaseAddress.parse("postgres://ann:secret@db.example/plenum?password=other"))
                .hasToString("DatabaseAddress[db.example/plenum]");
    }

    @Test
    void another_kind_of_database_is_refused() {
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> DatabaseAddress.parse("mysql://ann:secret@db.example/plenum"))
                .withMessageContaining("begins with \"mysql\"")
                .withMessageNotContaining("secret");
    }

    @Test
    void an_address_without_a_host_is_refused() {
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> DatabaseAddress.parse("postgres:///plenum"))
                .withMessageContaining("names no host");
    }

    @Test
    void a_password_with_bare_special_characters_is_refused_without_repeating_it() {
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> DatabaseAddress.parse("postgres://ann:se cret@db.example/plenum"))
                .withMessageContaining("percent-encoded")
                .withMessageNotContaining("cret@");
    }
}
