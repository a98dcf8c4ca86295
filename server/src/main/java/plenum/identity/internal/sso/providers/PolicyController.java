package plenum.identity.internal.sso.providers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.identity.internal.sso.providers.SignInPolicy.SsoPolicy;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** Whether passwords count, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/sso-policy")
class PolicyController {

    /** @param breakGlass whose password counts all the same; needed where others' do not */
    record ChangePolicy(boolean ssoOnly, @Nullable UUID breakGlass) {}

    private final ProviderDesk desk;

    PolicyController(ProviderDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ResponseEntity<Answer<SsoPolicy>> getSsoPolicy(SignedIn who) {
        return answer(desk.policy(who));
    }

    @PutMapping
    ResponseEntity<Answer<SsoPolicy>> changeSsoPolicy(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull @Valid ChangePolicy wish,
            SignedIn who) {
        desk.require(who);
        return answer(desk.changePolicy(who, Revisions.seen(ifMatch), wish.ssoOnly(), wish.breakGlass()));
    }

    private static ResponseEntity<Answer<SsoPolicy>> answer(SsoPolicy policy) {
        return ResponseEntity.ok().eTag(Revisions.tag(policy.revision())).body(Answer.of(policy));
    }
}
