package plenum.identity.internal.sso.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.internal.sso.arrivals.ArrivalPage;
import plenum.identity.internal.sso.arrivals.FlowCookie;
import plenum.identity.internal.sso.arrivals.Flows;
import plenum.identity.internal.sso.arrivals.Starts;
import plenum.identity.internal.sso.oidc.CodeBack.Answered;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.Providers;
import plenum.shared.Problem;

/** Sends browsers to providers that hand out codes, and takes them in when they come back. */
@Validated
@RestController
@RequestMapping("/sso/oidc/{provider}")
class CodeController {

    private static final int LONGEST = 4_000;

    private final Providers providers;
    private final List<CodeVoucher> vouchers;
    private final Flows flows;
    private final Starts starts;
    private final CodeBack back;

    CodeController(Providers providers, List<CodeVoucher> vouchers, Flows flows, Starts starts, CodeBack back) {
        this.providers = providers;
        this.vouchers = vouchers;
        this.flows = flows;
        this.starts = starts;
        this.back = back;
    }

    /** @param returnTo where to go in the end */
    @GetMapping
    ResponseEntity<Void> beginSso(
            @PathVariable String provider,
            @RequestParam(name = "return_to", required = false) @Size(max = LONGEST) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        starts.take(request);
        var known = providers.active(provider);
        try {
            var secret = flows.begin(known, null, returnTo);
            var there = voucher(known).begin(known, secret, request);
            FlowCookie.give(secret, request, response);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(there)
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (RuntimeException failure) {
            back.failed(known, null, failure);
            return ArrivalPage.show(Problem.SSO_FAILED, request);
        }
    }

    @GetMapping(Redirects.BACK)
    ResponseEntity<Void> finishSso(
            @PathVariable String provider,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String code,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String state,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String error,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = providers.active(provider);
        var problem = back.take(
                known, voucher(known), new Answered(code, state, error, iss), FlowCookie.read(request), request);
        if (problem == null) {
            return ArrivalPage.show(request);
        }
        return ArrivalPage.show(problem, request);
    }

    private CodeVoucher voucher(Provider provider) {
        return vouchers.stream()
                .filter(each -> each.speaks(provider.settings()))
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
