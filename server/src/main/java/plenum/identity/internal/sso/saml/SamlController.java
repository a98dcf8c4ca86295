package plenum.identity.internal.sso.saml;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.internal.saml.ServiceAddresses;
import plenum.identity.internal.sso.arrivals.ArrivalPage;
import plenum.identity.internal.sso.arrivals.FlowCookie;
import plenum.identity.internal.sso.arrivals.Flows;
import plenum.identity.internal.sso.arrivals.Starts;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.ProviderSettings.Saml;
import plenum.identity.internal.sso.providers.Providers;
import plenum.identity.internal.sso.saml.SamlAnswers.Taken;
import plenum.shared.Problem;
import plenum.shared.PublicAddress;

/** The way to a SAML provider and back, for browsers, and what such a provider reads about us. */
@Validated
@RestController
@RequestMapping("/sso/saml/{provider}")
class SamlController {

    private static final int LONGEST = 4_000;
    private static final MediaType METADATA = MediaType.parseMediaType("application/samlmetadata+xml");

    private final Providers providers;
    private final SamlVoucher voucher;
    private final SamlAnswers answers;
    private final Flows flows;
    private final Starts starts;
    private final OurKey key;
    private final PublicAddress addresses;

    SamlController(
            Providers providers,
            SamlVoucher voucher,
            SamlAnswers answers,
            Flows flows,
            Starts starts,
            OurKey key,
            PublicAddress addresses) {
        this.providers = providers;
        this.voucher = voucher;
        this.answers = answers;
        this.flows = flows;
        this.starts = starts;
        this.key = key;
        this.addresses = addresses;
    }

    @GetMapping("/metadata")
    ResponseEntity<byte[]> metadata(@PathVariable String provider, HttpServletRequest request) {
        var us =
                ServiceAddresses.of(addresses.asSeenBy(request), known(provider).slug());
        return ResponseEntity.ok()
                .contentType(METADATA)
                .header("Content-Disposition", "inline; filename=\"plenum-metadata.xml\"")
                .body(us.metadata(key.get().certificate()));
    }

    @GetMapping
    ResponseEntity<Void> begin(
            @PathVariable String provider,
            @RequestParam(name = "return_to", required = false) @Size(max = LONGEST) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        starts.take(request);
        var known = known(provider);
        var secret = flows.begin(known, null, returnTo);
        FlowCookie.give(secret, request, response);
        return see(voucher.begin(known, secret, request));
    }

    /** Posted by the provider's page, so without any cookie of ours. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> answer(
            @PathVariable String provider,
            @RequestParam(name = "SAMLResponse", defaultValue = "") String posted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = known(provider);
        return switch (answers.take(known, (Saml) known.settings(), posted, addresses.asSeenBy(request))) {
            case Taken.In in -> {
                FlowCookie.giveAnswer(in.secret(), request, response);
                yield ArrivalPage.show(request);
            }
            case Taken.Refused refused -> ArrivalPage.show(refused.problem(), request);
        };
    }

    private Provider known(String slug) {
        var provider = providers.active(slug);
        if (!voucher.speaks(provider.settings())) {
            throw Problem.NOT_FOUND.refusal();
        }
        return provider;
    }

    private static ResponseEntity<Void> see(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address)
                .header("Cache-Control", "no-store")
                .build();
    }
}
