package plenum.identity.internal.keys;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.Scopes;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Keyset;
import plenum.shared.Problem;

/** Lets people make keys for their programs and look after them, and admins revoke those of others. */
@Component
class ApiKeys {

    static final int MOST = 20;

    private final ApiKeyStore store;
    private final KeyEndings endings;
    private final KeyRoutes routes;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ApiKeys(
            ApiKeyStore store,
            KeyEndings endings,
            KeyRoutes routes,
            Memberships memberships,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.endings = endings;
        this.routes = routes;
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    /** The secret is known only now. */
    record Issued(ApiKey key, KeyToken token) {}

    List<ApiKey> list(SignedIn who) {
        return store.list(who.required());
    }

    Keyset<ApiKey> listEverybodys(SignedIn who, @Nullable UUID before, int limit) {
        memberships.require(who, Permission.MANAGE_USERS);
        return Keyset.of(
                store.listBefore(before, limit + 1), limit, key -> key.id().toString());
    }

    /** What a key of theirs could be for today: what they may do, as far as there is a route for it. */
    Set<Permission> possible(SignedIn who) {
        var account = who.required();
        var possible = rights(account, null);
        if (!possible.contains(Permission.MAKE_KEYS)) {
            return Set.of();
        }
        possible.removeAll(Scopes.NEVER);
        possible.retainAll(routes.asked());
        return possible;
    }

    @Transactional
    Issued make(SignedIn who, KeyWish wish) {
        memberships.require(who, Permission.MAKE_KEYS);
        var account = who.required();
        var read = wish.read(new KeyWish.Maker(memberships.teamsOf(account), where -> rights(account, where)));
        var now = clock.instant();
        if (!store.lock(account)) {
            throw Problem.SIGN_IN_REQUIRED.refusal();
        }
        if (store.count(account, now) >= MOST) {
            throw Problem.LIMIT_REACHED.because(MOST + " API keys of an account");
        }
        var id = Ids.next();
        KeyToken token;
        do {
            token = KeyToken.draw();
        } while (!store.add(
                new ApiKey(
                        id,
                        token.publicId(),
                        account,
                        "",
                        read.name(),
                        read.scopes(),
                        now,
                        now.plus(read.lifetime()),
                        null),
                token.sha256()));
        facts.publishEvent(Audited.by(account, "api_key.created").on(id).with("scopes", String.join(" ", words(read))));
        return new Issued(get(id), token);
    }

    @Transactional
    ApiKey rename(SignedIn who, UUID key, String name) {
        memberships.require(who, Permission.MAKE_KEYS);
        var known = get(key);
        if (!known.account().equals(who.required())) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        store.rename(key, KeyWish.named(name));
        facts.publishEvent(Audited.by(who.required(), "api_key.renamed").on(key));
        return get(key);
    }

    /** One's own, or that of somebody with a lower role; of everybody else only who decides over admins. */
    @Transactional
    void revoke(SignedIn who, UUID key) {
        var me = who.required();
        var known = get(key);
        if (!known.account().equals(me)) {
            if (!memberships.may(who, Permission.MANAGE_USERS)) {
                throw Problem.ITEM_NOT_FOUND.refusal();
            }
            if (!memberships.decidesOver(me, known.account())) {
                memberships.require(who, Permission.MANAGE_ADMINS);
            }
        }
        endings.revoke(known, me);
    }

    private ApiKey get(UUID key) {
        return store.get(key).orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    /** In any of these teams, or, where none are named, in any at all and where no team is meant. */
    private Set<Permission> rights(UUID account, @Nullable Collection<UUID> where) {
        var rights = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            var teams = where == null ? memberships.teamsOf(account) : where;
            boolean may = where == null && memberships.may(account, permission)
                    || teams.stream().anyMatch(team -> memberships.may(account, team, permission));
            if (may) {
                rights.add(permission);
            }
        }
        return rights;
    }

    private static List<String> words(KeyWish.Read read) {
        return read.scopes().permissions().stream().map(Permission::word).toList();
    }
}
