package plenum.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.NewAccount;
import plenum.identity.internal.accounts.OwnAccounts;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** A password takes its time to be looked at; what happens meanwhile counts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInUnderWayTest {

    private static final String PASSWORD = "seven blue herons";
    private static final Visitor SOMEBODY = new Visitor("198.51.100.7", "Firefox", null);

    private final Accounts accounts;
    private final OwnAccounts own;
    private final SigningIn door;
    private Account ann;

    SignInUnderWayTest(@Autowired Accounts accounts, @Autowired OwnAccounts own, @Autowired SigningIn door) {
        this.accounts = accounts;
        this.own = own;
        this.door = door;
    }

    @BeforeEach
    void somebody_has_an_account() {
        var email = UUID.randomUUID() + "@example.org";
        ann = accounts.open(new NewAccount(email, "Ann", PASSWORD, "en", ZoneOffset.UTC));
    }

    @Test
    void whoever_gave_the_right_password_is_let_in() {
        var checked = door.check(ann.email(), PASSWORD, SOMEBODY);

        assertThat(door.begin(checked, SOMEBODY).account()).isEqualTo(ann.id());
    }

    @Test
    void a_password_that_was_changed_meanwhile_lets_nobody_in() {
        var checked = door.check(ann.email(), PASSWORD, SOMEBODY);
        own.changePassword(ann.id(), own.hash("eight green herons"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> door.begin(checked, SOMEBODY))
                .matches(refusal -> refusal.problem() == Problem.SIGN_IN_FAILED);
    }

    @Test
    void an_account_that_was_closed_meanwhile_lets_nobody_in() {
        var checked = door.check(ann.email(), PASSWORD, SOMEBODY);
        accounts.deactivate(ann.id());

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> door.begin(checked, SOMEBODY));
    }
}
