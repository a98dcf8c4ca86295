package plenum.identity.internal.sso.arrivals;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Secrets;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.shared.Ids;
import plenum.shared.Problem;

/**
 * Ways to a provider and back. Each belongs to one browser, which keeps its secret in a cookie, is walked once, and is
 * forgotten after ten minutes.
 */
@Component
public class Flows {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Pattern OURS = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]{0,999})?");
    private static final String HOME = "/app";

    private final FlowStore store;
    private final Clock clock;

    Flows(FlowStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param account who wants to link what comes back; absent where somebody wants to sign in */
    public FlowSecret begin(Provider provider, @Nullable UUID account, @Nullable String returnTo) {
        var secret = new FlowSecret(Ids.secret("flow_"));
        // Nobody is led to another site.
        var back = returnTo != null && OURS.matcher(returnTo).matches() ? returnTo : HOME;
        var flow = new Flow(Secrets.sha256(secret.value()), provider.id(), account, back, null);
        store.add(flow, Secrets.sha256(secret.state()), clock.instant().plus(LIFETIME));
        return secret;
    }

    /** The browser that set out is back with what the provider was told; a second time nobody is. */
    @Transactional
    public Optional<Flow> comeBack(Provider provider, FlowSecret secret, String state) {
        return secret.state().equals(state)
                ? store.comeBack(provider.id(), Secrets.sha256(state), Secrets.sha256(secret.value()), clock.instant())
                : Optional.empty();
    }

    /** Where the answer is posted from another site no cookie comes along; whose browser it is shows afterwards. */
    @Transactional
    public Optional<Flow> comeBack(Provider provider, String state) {
        return store.comeBack(provider.id(), Secrets.sha256(state), null, clock.instant());
    }

    public void arrive(Flow flow, OutsideIdentity who) {
        store.arrive(flow.secretSha256(), who);
    }

    /**
     * The same where no cookie came along: what is answered goes to the browser that brought it. Otherwise somebody could
     * send another person to the provider for a way they began themselves, and end it as that person.
     */
    public String arriveApart(Flow flow, OutsideIdentity who) {
        var answer = Ids.secret("answer_");
        store.arriveApart(flow.secretSha256(), Secrets.sha256(answer), who);
        return answer;
    }

    public void end(Flow flow) {
        store.remove(flow.secretSha256());
    }

    /** Within the transaction that does something with it. */
    @Transactional
    public Flow arrived(Optional<FlowSecret> secret) {
        return secret.flatMap(it -> store.lockArrived(Secrets.sha256(it.value()), answerOf(it), clock.instant()))
                .orElseThrow(Problem.SSO_FLOW_GONE::refusal);
    }

    private static @Nullable String answerOf(FlowSecret secret) {
        return secret.answer() == null ? null : Secrets.sha256(secret.answer());
    }

    void sweep() {
        store.forget(clock.instant());
    }
}
