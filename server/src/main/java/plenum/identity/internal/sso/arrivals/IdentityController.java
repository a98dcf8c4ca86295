package plenum.identity.internal.sso.arrivals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.identity.internal.sso.arrivals.OutsideStore.LinkedIdentity;
import plenum.identity.internal.sso.providers.Providers;
import plenum.identity.internal.sso.providers.Vouchers;
import plenum.shared.Answer;

/** Under which names others know one's own account, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/me/identities")
class IdentityController {

    private static final String BACK = "/app/settings/identities";

    /** @param provider by the name in its address */
    record LinkIdentity(@NotNull @Size(max = 40) String provider) {}

    /** @param url where the browser has to go */
    record LinkBegun(URI url) {

        @Override
        public String toString() {
            return "a way";
        }
    }

    record IdentityRemoved(boolean removed) {}

    private final LinkedIdentities identities;
    private final Providers providers;
    private final Vouchers vouchers;
    private final Flows flows;

    IdentityController(LinkedIdentities identities, Providers providers, Vouchers vouchers, Flows flows) {
        this.identities = identities;
        this.providers = providers;
        this.vouchers = vouchers;
        this.flows = flows;
    }

    @GetMapping
    Answer<List<LinkedIdentity>> listIdentities(SignedIn who) {
        return Answer.of(identities.list(who.required()));
    }

    /** Posted from our own page: nobody is led by another site into linking what is not theirs. */
    @PostMapping
    Answer<LinkBegun> linkIdentity(
            @RequestBody @NotNull @Valid LinkIdentity wish,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = who.required();
        var provider = providers.active(wish.provider());
        var secret = flows.begin(provider, account, BACK);
        FlowCookie.give(secret, request, response);
        return Answer.of(new LinkBegun(vouchers.of(provider).begin(provider, secret, request)));
    }

    @DeleteMapping("/{identity}")
    Answer<IdentityRemoved> removeIdentity(@PathVariable UUID identity, SignedIn who) {
        identities.unlink(who.required(), identity);
        return Answer.of(new IdentityRemoved(true));
    }
}
