package plenum.identity.internal.sso.providers;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.vault.Vault;

/** The providers there are, and what those who may say so make of them. */
@Component
public class Providers {

    private static final int MOST = 100;

    private final ProviderStore store;
    private final PolicyStore policy;
    private final Vouchers vouchers;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Providers(
            ProviderStore store,
            PolicyStore policy,
            Vouchers vouchers,
            Vault vault,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.policy = policy;
        this.vouchers = vouchers;
        this.vault = vault;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is to be different; what is absent stays. An empty secret takes it away. */
    record Wish(
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable ProviderSettings settings,
            @Nullable String secret,
            @Nullable Admission admission) {

        /** Whether it touches whom we believe, and not only whether and under what name. */
        boolean isAboutTrust() {
            return settings != null || secret != null || admission != null;
        }

        @Override
        public String toString() {
            return "a wish about a provider";
        }
    }

    public List<Provider> list() {
        return store.list();
    }

    public Optional<Provider> find(UUID id) {
        return store.find(id);
    }

    /** Only those by which people may sign in now. */
    public Provider active(String slug) {
        return store.findActive(slug).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    Provider get(UUID id) {
        return find(id).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    List<UUID> linkedAccounts(UUID id) {
        return store.linkedAccounts(id);
    }

    /** What it was given to prove us by, if anything. */
    public @Nullable String secret(Provider provider) {
        var sealed = store.secret(provider.id());
        return sealed == null ? null : new String(vault.open(sealed, place(provider.id())), StandardCharsets.UTF_8);
    }

    Provider add(UUID who, String slug, String name, ProviderSettings typed, @Nullable String secret, Admission rules) {
        var form = new ProviderForm();
        var provider = new Provider(
                Ids.next(),
                form.slug(slug),
                form.name(name),
                true,
                form.settings(typed),
                secret != null && !secret.isEmpty(),
                form.admission(rules),
                1,
                clock.instant());
        form.refuse();
        vouchers.of(provider.settings()).check(provider.settings());
        transaction.executeWithoutResult(status -> {
            store.lock();
            if (store.list().size() >= MOST) {
                throw Problem.LIMIT_REACHED.because(MOST + " providers");
            }
            if (!store.add(provider, sealed(provider.id(), secret))) {
                throw Problem.VALIDATION_ERROR.on("slug", "is the name of another provider");
            }
            facts.publishEvent(Audited.by(who, "sso_provider.added").on(provider.id()));
        });
        return provider;
    }

    Provider change(UUID who, UUID id, @Nullable Integer seen, Wish wish) {
        var known = get(id);
        var form = new ProviderForm();
        var wanted = new Provider(
                id,
                known.slug(),
                wish.name() == null ? known.name() : form.name(wish.name()),
                wish.active() == null ? known.active() : wish.active(),
                wish.settings() == null ? known.settings() : form.settings(wish.settings()),
                wish.secret() == null ? known.hasSecret() : !wish.secret().isEmpty(),
                wish.admission() == null ? known.admission() : form.admission(wish.admission()),
                known.revision(),
                known.createdAt());
        form.refuse();
        if (wish.settings() != null) {
            refuseOtherKind(known.settings(), wanted.settings());
            vouchers.of(wanted.settings()).check(wanted.settings());
        }
        transaction.executeWithoutResult(status -> {
            store.lock();
            boolean isStill = (seen == null || seen == known.revision()) && store.change(wanted, known.revision());
            if (!isStill) {
                throw Problem.PRECONDITION_FAILED.refusal();
            }
            if (wish.secret() != null) {
                store.changeSecret(id, sealed(id, wish.secret()));
            }
            refuseToShutEverybodyOut();
            facts.publishEvent(told(who, wanted, wish));
        });
        return get(id);
    }

    /** What a provider itself has changed; nothing, where somebody else was quicker. */
    public boolean renew(Provider known, ProviderSettings settings) {
        var renewed = new Provider(
                known.id(),
                known.slug(),
                known.name(),
                known.active(),
                settings,
                known.hasSecret(),
                known.admission(),
                known.revision(),
                known.createdAt());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean isStill = store.change(renewed, known.revision());
            if (isStill) {
                facts.publishEvent(Audited.bySystem("sso_provider.renewed").on(known.id()));
            }
            return isStill;
        }));
    }

    void remove(UUID who, UUID id) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            if (!store.remove(id)) {
                throw Problem.NOT_FOUND.refusal();
            }
            refuseToShutEverybodyOut();
            facts.publishEvent(Audited.by(who, "sso_provider.removed").on(id));
        });
    }

    /** Tells one kind from another by the class of its settings. */
    private static void refuseOtherKind(ProviderSettings known, ProviderSettings wanted) {
        if (known.getClass() != wanted.getClass()) {
            throw Problem.VALIDATION_ERROR.on("settings.type", "cannot change");
        }
    }

    private void refuseToShutEverybodyOut() {
        if (policy.get().ssoOnly() && store.list().stream().noneMatch(Provider::active)) {
            throw Problem.SSO_PROVIDER_NEEDED.refusal();
        }
    }

    private static Audited told(UUID who, Provider wanted, Wish wish) {
        var told = Audited.by(who, "sso_provider.changed").on(wanted.id());
        told = wish.active() == null ? told : told.with("active", String.valueOf(wanted.active()));
        told = wish.settings() == null ? told : told.with("settings", "changed");
        told = wish.admission() == null ? told : told.with("admission", "changed");
        return wish.secret() == null ? told : told.with("secret", "changed");
    }

    private byte @Nullable [] sealed(UUID id, @Nullable String secret) {
        return secret == null || secret.isEmpty()
                ? null
                : vault.seal(secret.getBytes(StandardCharsets.UTF_8), place(id));
    }

    private static Vault.Place place(UUID id) {
        return new Vault.Place(ProviderStore.TABLE, id.toString(), ProviderStore.COLUMN);
    }
}
