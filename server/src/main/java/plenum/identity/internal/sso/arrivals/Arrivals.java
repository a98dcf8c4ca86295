package plenum.identity.internal.sso.arrivals;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.Placements;
import plenum.identity.internal.accounts.OutsideAccounts;
import plenum.identity.internal.sso.arrivals.Arrival.AccountFound;
import plenum.identity.internal.sso.arrivals.Arrival.Reason;
import plenum.identity.internal.sso.arrivals.Arrival.TurnedAway;
import plenum.identity.internal.sso.arrivals.Arrival.Welcome;
import plenum.identity.internal.sso.providers.Provider;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Problem;

/**
 * Lets in whom a provider vouches for, whatever its kind. Who they are follows from authority and subject alone; an
 * address only decides whether a newcomer is welcome.
 */
@Component
public class Arrivals {

    private final OutsideStore store;
    private final Accounts accounts;
    private final OutsideAccounts opening;
    private final Placements placements;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Arrivals(
            OutsideStore store,
            Accounts accounts,
            OutsideAccounts opening,
            Placements placements,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.opening = opening;
        this.placements = placements;
        this.facts = facts;
        this.clock = clock;
    }

    /** What a browser says of somebody who has no account yet. */
    public record Habits(String language, ZoneId timeZone) {}

    /** Within the transaction that signs them in. */
    @Transactional
    public Arrival arrive(Provider provider, OutsideIdentity who, Habits habits) {
        var owner = store.owner(who.authority(), who.subject()).flatMap(accounts::find);
        return owner.isPresent() ? known(provider, who, owner.get()) : unknown(provider, who, habits);
    }

    /** For whoever proved to own that account just now; somebody else's stays theirs. */
    @Transactional
    public void link(UUID account, Provider provider, OutsideIdentity who) {
        var now = clock.instant();
        if (!store.add(Ids.next(), account, provider.id(), who, now)
                && !store.owner(who.authority(), who.subject())
                        .filter(account::equals)
                        .isPresent()) {
            facts.publishEvent(Audited.by(account, "account.identity_linked")
                    .on(account)
                    .with("provider", provider.id().toString())
                    .refused());
            throw Problem.IDENTITY_TAKEN.refusal();
        }
        place(account, provider, who, false);
        facts.publishEvent(Audited.by(account, "account.identity_linked")
                .on(account)
                .with("provider", provider.id().toString()));
    }

    private Arrival known(Provider provider, OutsideIdentity who, Account account) {
        if (!account.active()) {
            return turnedAway(provider, Reason.ACCOUNT_INACTIVE, account.id());
        }
        store.use(who, clock.instant());
        place(account.id(), provider, who, false);
        return new Welcome(account.id(), false);
    }

    private Arrival unknown(Provider provider, OutsideIdentity who, Habits habits) {
        var email = who.email();
        if (email == null || email.isBlank()) {
            return turnedAway(provider, Reason.EMAIL_MISSING, null);
        }
        if (!who.emailVerified()) {
            return turnedAway(provider, Reason.EMAIL_NOT_VERIFIED, null);
        }
        var namesake = accounts.findByEmail(email);
        if (namesake.isPresent()) {
            return namesake.get().active()
                    ? new AccountFound(namesake.get().id(), namesake.get().email())
                    : turnedAway(
                            provider, Reason.ACCOUNT_INACTIVE, namesake.get().id());
        }
        if (!provider.admission().provision()) {
            return turnedAway(provider, Reason.NOT_PROVISIONED, null);
        }
        if (!provider.admission().allows(email)) {
            return turnedAway(provider, Reason.DOMAIN_NOT_ALLOWED, null);
        }
        return opened(provider, who, email, habits);
    }

    private Arrival opened(Provider provider, OutsideIdentity who, String email, Habits habits) {
        var account = opening.open(email, Optional.ofNullable(who.name()), habits.language(), habits.timeZone());
        store.add(Ids.next(), account.id(), provider.id(), who, clock.instant());
        store.use(who, clock.instant());
        place(account.id(), provider, who, true);
        facts.publishEvent(Audited.by(account.id(), "account.provisioned")
                .on(account.id())
                .with("provider", provider.id().toString()));
        return new Welcome(account.id(), true);
    }

    /** What nobody knows changes nothing. */
    private void place(UUID account, Provider provider, OutsideIdentity who, boolean isNew) {
        if (who.groups() != null) {
            placements.place(account, provider.admission().wanted(who.groups(), isNew, provider.id()));
        } else if (isNew) {
            placements.place(account, provider.admission().wantedOfNewcomer(provider.id()));
        }
    }

    private Arrival turnedAway(Provider provider, Reason reason, @Nullable UUID account) {
        var told = Audited.byNobody("account.sign_in_failed")
                .refused()
                .with("provider", provider.id().toString())
                .with("reason", reason.name().toLowerCase(Locale.ROOT));
        facts.publishEvent(account == null ? told : told.on(account));
        return new TurnedAway(reason);
    }
}
