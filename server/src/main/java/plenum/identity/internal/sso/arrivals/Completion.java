package plenum.identity.internal.sso.arrivals;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.identity.SignedIn;
import plenum.identity.internal.accounts.OwnAccounts;
import plenum.identity.internal.signin.SigningIn;
import plenum.identity.internal.signin.Visitor;
import plenum.identity.internal.sso.arrivals.Arrival.AccountFound;
import plenum.identity.internal.sso.arrivals.Arrival.TurnedAway;
import plenum.identity.internal.sso.arrivals.Arrival.Welcome;
import plenum.identity.internal.sso.arrivals.Arrivals.Habits;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.Providers;
import plenum.identity.internal.tokens.SignIns.Tokens;
import plenum.shared.Problem;

/** The end of every way back, in the browser that set out: signed in, linked, asked for a password, or turned away. */
@Component
class Completion {

    private final Flows flows;
    private final Providers providers;
    private final Arrivals arrivals;
    private final SigningIn door;
    private final OwnAccounts accounts;
    private final TransactionTemplate transaction;

    Completion(
            Flows flows,
            Providers providers,
            Arrivals arrivals,
            SigningIn door,
            OwnAccounts accounts,
            TransactionTemplate transaction) {
        this.flows = flows;
        this.providers = providers;
        this.arrivals = arrivals;
        this.door = door;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Where somebody stands who came back. */
    sealed interface End {

        record In(Tokens tokens, boolean isNew, String returnTo) implements End {}

        record Linked(String returnTo) implements End {}

        /** There is an account of that address, and its owner may link the two by its password. */
        record Found(UUID account, String email, String provider) implements End {}

        record Out(Arrival.Reason reason) implements End {}
    }

    End complete(Optional<FlowSecret> secret, SignedIn who, Visitor visitor, Habits habits) {
        return inOne(() -> {
            var flow = flows.arrived(secret);
            return flow.account() == null ? signIn(flow, visitor, habits) : link(flow, flow.account(), who);
        });
    }

    /** By the password of that account, which counts for nothing else here. */
    End linkByPassword(Optional<FlowSecret> secret, String password, Visitor visitor, Habits habits) {
        var account = inOne(() -> found(flows.arrived(secret), habits));
        var checked = door.checkAgain(account, password, visitor);
        return inOne(() -> {
            var flow = flows.arrived(secret);
            accounts.refuseUnlessStill(checked);
            var provider = providerOf(flow);
            arrivals.link(account, provider, identityOf(flow));
            flows.end(flow);
            return new End.In(door.beginVia(account, provider.id(), visitor), false, flow.returnTo());
        });
    }

    private End signIn(Flow flow, Visitor visitor, Habits habits) {
        var provider = providerOf(flow);
        return switch (arrivals.arrive(provider, identityOf(flow), habits)) {
            case Welcome in -> {
                flows.end(flow);
                yield new End.In(door.beginVia(in.account(), provider.id(), visitor), in.isNew(), flow.returnTo());
            }
            case AccountFound found -> new End.Found(found.account(), found.email(), provider.name());
            case TurnedAway out -> {
                flows.end(flow);
                yield new End.Out(out.reason());
            }
        };
    }

    /** Only whoever began it, in the same browser. */
    private End link(Flow flow, UUID account, SignedIn who) {
        if (!account.equals(who.account())) {
            throw Problem.SSO_FLOW_GONE.refusal();
        }
        arrivals.link(account, providerOf(flow), identityOf(flow));
        flows.end(flow);
        return new End.Linked(flow.returnTo());
    }

    private UUID found(Flow flow, Habits habits) {
        var arrival = flow.account() == null ? arrivals.arrive(providerOf(flow), identityOf(flow), habits) : null;
        if (arrival instanceof AccountFound found) {
            return found.account();
        }
        throw Problem.SSO_FLOW_GONE.refusal();
    }

    private Provider providerOf(Flow flow) {
        return providers.find(flow.provider()).filter(Provider::active).orElseThrow(Problem.SSO_FLOW_GONE::refusal);
    }

    private static OutsideIdentity identityOf(Flow flow) {
        var who = flow.arrived();
        if (who == null) {
            throw Problem.SSO_FLOW_GONE.refusal();
        }
        return who;
    }

    private <T> T inOne(Supplier<T> work) {
        @Nullable T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return result;
    }
}
