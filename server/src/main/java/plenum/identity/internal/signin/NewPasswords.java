package plenum.identity.internal.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.identity.Account;
import plenum.identity.SignInLinkRequested;
import plenum.identity.SignedIn;
import plenum.identity.internal.LoginName;
import plenum.identity.internal.accounts.KnownAccount;
import plenum.identity.internal.accounts.OwnAccounts;
import plenum.identity.internal.links.OneTimeLinks;
import plenum.identity.internal.tokens.Derived;
import plenum.identity.internal.tokens.SignIns;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Gives accounts a new password; whoever was signed in with the old one no longer is. */
@Component
class NewPasswords {

    private final OwnAccounts accounts;
    private final SigningIn door;
    private final ProofAgain proof;
    private final OneTimeLinks links;
    private final SignIns signIns;
    private final Attempts attempts;
    private final DeviceStore devices;
    private final Derived derived;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;

    NewPasswords(
            OwnAccounts accounts,
            SigningIn door,
            ProofAgain proof,
            OneTimeLinks links,
            SignIns signIns,
            Attempts attempts,
            DeviceStore devices,
            Derived derived,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.door = door;
        this.proof = proof;
        this.links = links;
        this.signIns = signIns;
        this.attempts = attempts;
        this.devices = devices;
        this.derived = derived;
        this.transaction = transaction;
        this.facts = facts;
    }

    /** Says nothing, whoever asks; the owner hears of it if somebody can reach them. */
    void forgotten(String login) {
        var found = accounts.findByLogin(login).map(KnownAccount::account).filter(Account::active);
        var subject = found.map(account -> account.id().toString())
                .orElseGet(() -> derived.nameFor("login", LoginName.key(login)));
        if (isOften(subject)) {
            return;
        }
        // For a name nobody has, as much is done as for one somebody has.
        var asked = Audited.byNobody("account.reset_link_requested");
        transaction.executeWithoutResult(status -> {
            facts.publishEvent(found.map(account -> asked.on(account.id())).orElseGet(asked::refused));
            found.ifPresent(account -> facts.publishEvent(new SignInLinkRequested(account.id())));
        });
    }

    /** Nobody's mailbox is to be filled by strangers. */
    private boolean isOften(String subject) {
        try {
            attempts.note(new Attempts.Try("forgotten " + subject, new Place("link")));
            return false;
        } catch (Refusal often) {
            return true;
        }
    }

    /** Whoever holds the link chooses; devices that were known before are strangers again. */
    void reset(String secret, String password) {
        var account = accounts.get(peek(secret));
        accounts.checkNewPassword(account, "password", password);
        var hash = accounts.hash(password);
        transaction.executeWithoutResult(status -> {
            links.useReset(secret);
            accounts.changePassword(account.id(), hash);
            signIns.endAll(account.id());
            devices.removeAll(account.id());
            attempts.unlock(account.id());
            facts.publishEvent(Audited.byNobody("account.password_reset").on(account.id()));
        });
    }

    /** Looks whose link it is and leaves it as it was, so that a weak password can be chosen anew. */
    private UUID peek(String secret) {
        var owner = transaction.execute(status -> {
            status.setRollbackOnly();
            return links.useReset(secret);
        });
        if (owner == null) {
            throw Problem.LINK_USED.refusal();
        }
        return owner;
    }

    /** For somebody who is signed in and knows the old one, or has none; this device is signed in anew. */
    SignIns.Tokens change(SignedIn who, @Nullable String current, String password, Visitor visitor) {
        var id = who.required();
        var account = accounts.get(id);
        accounts.checkNewPassword(account, "new_password", password);
        var checked = checked(who, current, visitor);
        var hash = accounts.hash(password);
        var tokens = transaction.execute(status -> {
            accounts.refuseUnlessStill(checked);
            accounts.changePassword(id, hash);
            signIns.endAll(id);
            facts.publishEvent(Audited.by(id, "account.password_changed").on(id));
            return door.begin(id, visitor);
        });
        if (tokens == null) {
            throw new IllegalStateException("signed in without tokens");
        }
        return tokens;
    }

    private KnownAccount checked(SignedIn who, @Nullable String current, Visitor visitor) {
        var id = who.required();
        if (!proof.hasPassword(id)) {
            proof.requireJustNow(who);
            return accounts.find(id).orElseThrow(Problem.SIGN_IN_REQUIRED::refusal);
        }
        if (current == null) {
            throw Problem.VALIDATION_ERROR.on("current_password", "is required");
        }
        return door.checkAgain(id, current, visitor);
    }
}
