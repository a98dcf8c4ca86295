package plenum.identity.internal.sso.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.arrivals.Flow;
import plenum.identity.internal.sso.arrivals.Flows;
import plenum.identity.internal.sso.oidc.Doubt.About;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.outbound.OutboundFailure;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Finds out whom a browser that came back with a code stands for; who they are here is said later. */
@Component
class CodeBack {

    private static final Logger log = LoggerFactory.getLogger(CodeBack.class);

    private final Flows flows;
    private final Redirects redirects;
    private final ApplicationEventPublisher facts;

    CodeBack(Flows flows, Redirects redirects, ApplicationEventPublisher facts) {
        this.flows = flows;
        this.redirects = redirects;
        this.facts = facts;
    }

    /** What a browser brings along in the address. */
    record Answered(
            @Nullable String code,
            @Nullable String state,
            @Nullable String error,
            @Nullable String issuer) {

        @Override
        public String toString() {
            return "an answer";
        }
    }

    /** What is in the way, if anything is. */
    @Nullable
    Problem take(
            Provider provider,
            CodeVoucher voucher,
            Answered answer,
            Optional<FlowSecret> cookie,
            HttpServletRequest request) {
        var state = answer.state() == null ? "" : answer.state();
        var flow = cookie.flatMap(secret -> flows.comeBack(provider, secret, state));
        if (flow.isEmpty()) {
            facts.publishEvent(told(provider, "flow"));
            return Problem.SSO_FLOW_GONE;
        }
        try {
            if (answer.error() != null || answer.code() == null) {
                throw new Doubt(About.REFUSED);
            }
            if (answer.issuer() != null && !voucher.isFrom(provider, answer.issuer())) {
                throw new Doubt(About.ISSUER);
            }
            var back = redirects.back(provider, request);
            flows.arrive(flow.get(), voucher.redeem(provider, answer.code(), cookie.orElseThrow(), back));
            return null;
        } catch (RuntimeException failure) {
            failed(provider, flow.get(), failure);
            return Problem.SSO_FAILED;
        }
    }

    /** Whoever looks after the provider finds out why; whoever wanted to sign in only that it did not work. */
    void failed(Provider provider, @Nullable Flow flow, RuntimeException failure) {
        var category = switch (failure) {
            case Doubt doubt -> doubt.word();
            case OutboundFailure outside -> outside.category().name().toLowerCase(Locale.ROOT);
            case Refusal forbidden -> forbidden.problem().name().toLowerCase(Locale.ROOT);
            default -> throw failure;
        };
        if (flow != null) {
            flows.end(flow);
        }
        log.info("Signing in through {} failed: {}", provider.slug(), category);
        facts.publishEvent(told(provider, category));
    }

    private static Audited told(Provider provider, String category) {
        return Audited.byNobody("account.sign_in_failed")
                .refused()
                .with("provider", provider.id().toString())
                .with("category", category);
    }
}
