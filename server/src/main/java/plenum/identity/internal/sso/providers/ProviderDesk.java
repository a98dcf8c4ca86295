package plenum.identity.internal.sso.providers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.Placements;
import plenum.identity.SignedIn;
import plenum.identity.internal.sso.providers.Providers.Wish;
import plenum.identity.internal.sso.providers.SignInPolicy.SsoPolicy;
import plenum.shared.Audited;
import plenum.shared.Problem;

/**
 * Lets those who may, and only as far as they may, say whom we believe. A provider can speak for everybody it is linked
 * to and give what its groups stand for: whoever changes it must be above all of them and able to give all of that.
 */
@Component
class ProviderDesk {

    private static final String ADMISSION = "admission";

    private final Providers providers;
    private final SignInPolicy policy;
    private final Vouchers vouchers;
    private final Memberships memberships;
    private final Placements placements;
    private final ApplicationEventPublisher facts;

    ProviderDesk(
            Providers providers,
            SignInPolicy policy,
            Vouchers vouchers,
            Memberships memberships,
            Placements placements,
            ApplicationEventPublisher facts) {
        this.providers = providers;
        this.policy = policy;
        this.vouchers = vouchers;
        this.memberships = memberships;
        this.placements = placements;
        this.facts = facts;
    }

    void require(SignedIn who) {
        memberships.require(who, Permission.WRITE_SETTINGS);
    }

    List<Provider> list(SignedIn who) {
        require(who);
        return providers.list();
    }

    Provider get(SignedIn who, UUID id) {
        require(who);
        return providers.get(id);
    }

    /** A new one speaks for nobody yet. */
    Provider add(
            SignedIn who,
            String slug,
            String name,
            ProviderSettings settings,
            @Nullable String secret,
            Admission admission) {
        require(who);
        placements.refuseUnlessGivable(who, ADMISSION, admission.placements());
        return providers.add(who.required(), slug, name, settings, secret, admission);
    }

    Provider change(SignedIn who, UUID id, @Nullable Integer seen, Wish wish) {
        var known = get(who, id);
        if (wish.isAboutTrust()) {
            requireAbove(who, known);
        }
        if (wish.admission() != null) {
            placements.refuseUnlessGivable(who, ADMISSION, wish.admission().placements());
        }
        return providers.change(who.required(), id, seen, wish);
    }

    void remove(SignedIn who, UUID id) {
        requireAbove(who, get(who, id));
        providers.remove(who.required(), id);
    }

    Voucher.Health test(SignedIn who, UUID id) {
        var provider = get(who, id);
        var health = vouchers.of(provider).test(provider);
        var told = Audited.by(who.required(), "sso_provider.tested").on(id);
        facts.publishEvent(health.category() == null ? told : told.failed().with("category", health.category()));
        return health;
    }

    SsoPolicy policy(SignedIn who) {
        require(who);
        return policy.get();
    }

    SsoPolicy changePolicy(SignedIn who, @Nullable Integer seen, boolean ssoOnly, @Nullable UUID breakGlass) {
        require(who);
        return policy.change(who.required(), memberships, seen, ssoOnly, breakGlass);
    }

    private void requireAbove(SignedIn who, Provider known) {
        var account = who.required();
        if (memberships.may(account, Permission.MANAGE_ADMINS)) {
            return;
        }
        placements.refuseUnlessGivable(who, ADMISSION, known.admission().placements());
        boolean isAbove = providers.linkedAccounts(known.id()).stream()
                .allMatch(other -> other.equals(account) || memberships.decidesOver(account, other));
        if (!isAbove) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", Permission.MANAGE_ADMINS.word());
        }
    }
}
