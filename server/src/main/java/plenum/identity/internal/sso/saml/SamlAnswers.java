package plenum.identity.internal.sso.saml;

import java.net.URI;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Secrets;
import plenum.identity.internal.saml.Assertions;
import plenum.identity.internal.saml.Assertions.Expectations;
import plenum.identity.internal.saml.Assertions.Reading;
import plenum.identity.internal.saml.Assertions.Reading.Verified;
import plenum.identity.internal.saml.Certificates;
import plenum.identity.internal.saml.Doubt;
import plenum.identity.internal.saml.ServiceAddresses;
import plenum.identity.internal.sso.arrivals.Flow;
import plenum.identity.internal.sso.arrivals.Flows;
import plenum.identity.internal.sso.arrivals.OutsideIdentity;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.ProviderSettings.Saml;
import plenum.shared.Audited;
import plenum.shared.Problem;

/** Takes in what a provider has a browser post: once for each request of ours, and each assertion once. */
@Component
class SamlAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SamlAnswers.class);
    private static final String EMAIL_FORMAT = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";

    private final Assertions assertions;
    private final AssertionStore used;
    private final Flows flows;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SamlAnswers(Assertions assertions, AssertionStore used, Flows flows, ApplicationEventPublisher facts, Clock clock) {
        this.assertions = assertions;
        this.used = used;
        this.flows = flows;
        this.facts = facts;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Taken {

        /** @param secret for the browser that brought it */
        record In(String secret) implements Taken {}

        record Refused(Problem problem) implements Taken {}
    }

    /** Whatever comes of it, the request is answered: nobody tries a second answer to it. */
    @Transactional
    public Taken take(Provider provider, Saml settings, String posted, URI publicAddress) {
        var asked = assertions.answered(posted).filter(id -> id.startsWith(SamlVoucher.ID));
        var flow = asked.flatMap(id -> flows.comeBack(provider, id.substring(SamlVoucher.ID.length())));
        if (flow.isEmpty()) {
            return new Taken.Refused(Problem.SSO_FLOW_GONE);
        }
        var us = ServiceAddresses.of(publicAddress, provider.slug());
        var expected = new Expectations(
                settings.entityId(), keys(settings), us.entityId(), us.answers(), asked.orElseThrow(), clock.instant());
        return switch (assertions.read(posted, expected)) {
            case Reading.Refused refused -> refused(provider, flow.get(), refused.doubt());
            case Verified verified ->
                used.use(Secrets.sha256(provider.id() + "\n" + verified.id()), verified.expiry())
                        ? new Taken.In(flows.arriveApart(flow.get(), identity(provider, settings, verified)))
                        : refused(provider, flow.get(), Doubt.REPLAYED);
        };
    }

    /** Whoever looks after the provider finds out why; whoever wanted to sign in only that it did not work. */
    private Taken refused(Provider provider, Flow flow, Doubt doubt) {
        flows.end(flow);
        LOG.info("Signing in through {} failed: {}", provider.slug(), doubt.words());
        facts.publishEvent(Audited.byNobody("account.sign_in_failed")
                .refused()
                .with("provider", provider.id().toString())
                .with("category", doubt.code()));
        return new Taken.Refused(Problem.SSO_FAILED);
    }

    private static List<PublicKey> keys(Saml settings) {
        return settings.certificates().stream()
                .flatMap(each -> Certificates.read(each).stream())
                .map(X509Certificate::getPublicKey)
                .toList();
    }

    /**
     * Names of a provider count for that provider alone, whatever it calls itself: anybody can claim an entity id, and an
     * OpenID issuer may have the same.
     */
    private static OutsideIdentity identity(Provider provider, Saml settings, Verified verified) {
        var email = first(verified, settings.emailField());
        if (settings.emailField() == null && EMAIL_FORMAT.equals(verified.nameIdFormat())) {
            email = Optional.of(verified.subject());
        }
        return new OutsideIdentity(
                "saml:" + provider.id() + ":" + settings.entityId(),
                verified.subject(),
                email.orElse(null),
                settings.trustsEmail(),
                first(verified, settings.nameField()).orElse(null),
                groups(verified, settings.groupsField()));
    }

    private static Optional<String> first(Verified verified, @Nullable String field) {
        return field == null
                ? Optional.empty()
                : verified.attributes().getOrDefault(field, List.of()).stream().findFirst();
    }

    /** Providers leave an attribute out that would have no values. */
    private static @Nullable Set<String> groups(Verified verified, @Nullable String field) {
        return field == null ? null : Set.copyOf(verified.attributes().getOrDefault(field, List.of()));
    }
}
