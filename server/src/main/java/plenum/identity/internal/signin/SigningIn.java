package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.identity.SignInsGuessed;
import plenum.identity.internal.LoginName;
import plenum.identity.internal.accounts.KnownAccount;
import plenum.identity.internal.accounts.OwnAccounts;
import plenum.identity.internal.passwords.Passwords;
import plenum.identity.internal.tokens.Derived;
import plenum.identity.internal.tokens.SignIns;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/**
 * Lets in whoever has the right password. For a name nobody has, all is done that is done for one somebody has: what is
 * said, how long it takes and when it is too much are the same.
 */
@Component
public class SigningIn {

    private final OwnAccounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final DeviceStore devices;
    private final SignIns signIns;
    private final Derived derived;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SigningIn(
            OwnAccounts accounts,
            Passwords passwords,
            Attempts attempts,
            DeviceStore devices,
            SignIns signIns,
            Derived derived,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.devices = devices;
        this.signIns = signIns;
        this.derived = derived;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    /** The account, if that is its password; every answer but that one is the same. */
    KnownAccount check(String login, String password, Visitor visitor) {
        var found = accounts.findByLogin(login);
        return check(found, login, password, visitor);
    }

    /** Whoever is signed in says once more who they are, and can be locked out like anybody else. */
    public void checkAgain(UUID account, String password, HttpServletRequest request) {
        checkAgain(account, password, Visitor.of(request));
    }

    public KnownAccount checkAgain(UUID account, String password, Visitor visitor) {
        return check(accounts.find(account), "", password, visitor);
    }

    public void unlock(UUID account) {
        attempts.unlock(account);
    }

    /** How many failed within a day, from places the owner has not used before. */
    public int strangers(UUID account) {
        return attempts.strangers(account);
    }

    private KnownAccount check(Optional<KnownAccount> found, String login, String password, Visitor visitor) {
        var wanted = new Attempts.Try(subject(found, login), place(found, visitor));
        var noted = attempts.note(wanted);
        boolean right;
        try {
            right = passwords.matches(
                    password, found.map(KnownAccount::passwordHash).orElse(null));
        } catch (Refusal busy) {
            attempts.takeBack(noted);
            throw busy;
        }
        if (right && found.isPresent() && found.get().account().active()) {
            attempts.succeeded(wanted);
            return found.get();
        }
        if (noted.isTwentieth()) {
            found.ifPresent(this::warn);
        }
        facts.publishEvent(told("account.sign_in_failed", found));
        // Once, when it begins: who is locked out may try as often as they like, and the log grows for years.
        if (noted.closes()) {
            facts.publishEvent(told("account.sign_in_locked", found));
        }
        throw Problem.SIGN_IN_FAILED.refusal();
    }

    /** What its owner should know, and what is known for years. */
    private void warn(KnownAccount guessed) {
        var id = guessed.account().id();
        transaction.executeWithoutResult(status -> {
            facts.publishEvent(Audited.byNobody("account.guessed").on(id).refused());
            facts.publishEvent(new SignInsGuessed(id));
        });
    }

    /** For whoever gave the right password just now, if it still is. */
    @Transactional
    SignIns.Tokens begin(KnownAccount checked, Visitor visitor) {
        accounts.refuseUnlessStill(checked);
        return begin(checked.account().id(), visitor);
    }

    /** From now on this device holds an account, and its owner is recognised there. */
    @Transactional
    public SignIns.Tokens begin(UUID account, Visitor visitor) {
        return begin(Audited.by(account, "account.signed_in").on(account), account, visitor);
    }

    /** For whomever a provider vouched for just now. */
    @Transactional
    public SignIns.Tokens beginVia(UUID account, UUID provider, Visitor visitor) {
        var told = Audited.by(account, "account.signed_in").on(account).with("provider", provider.toString());
        return begin(told, account, visitor);
    }

    private SignIns.Tokens begin(Audited told, UUID account, Visitor visitor) {
        var device = visitor.deviceSha256() == null ? "" : visitor.deviceSha256();
        if (!device.isEmpty()) {
            devices.see(account, device, clock.instant());
        }
        facts.publishEvent(told);
        return signIns.begin(account, new SignIns.Device(device, visitor.deviceName()));
    }

    private String subject(Optional<KnownAccount> found, String login) {
        return found.map(it -> it.account().id().toString())
                .orElseGet(() -> derived.nameFor("login", LoginName.key(login)));
    }

    private Place place(Optional<KnownAccount> found, Visitor visitor) {
        var device = visitor.deviceSha256();
        boolean isKnown = device != null
                && found.isPresent()
                && devices.isKnown(found.get().account().id(), device);
        return isKnown && device != null
                ? Place.device(device)
                : new Place(derived.nameFor("network", visitor.network()));
    }

    private static Audited told(String action, Optional<KnownAccount> found) {
        var event = Audited.byNobody(action).refused();
        return found.map(it -> event.on(it.account().id())).orElse(event);
    }
}
