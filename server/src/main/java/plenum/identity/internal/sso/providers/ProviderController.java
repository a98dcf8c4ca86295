package plenum.identity.internal.sso.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** Providers over HTTP, for those who look after them. */
@Validated
@RestController
@RequestMapping("/api/v1/sso-providers")
class ProviderController {

    private static final int LONGEST_SECRET = 20_000;

    /**
     * A provider as its admins see it.
     *
     * @param addresses what the other side has to be told about us
     */
    record SsoProvider(
            UUID id,
            String slug,
            String name,
            boolean active,
            ProviderSettings settings,
            boolean hasSecret,
            Admission admission,
            Map<String, URI> addresses,
            int revision,
            Instant createdAt) {}

    record AddProvider(
            @NotNull @Size(max = 40) String slug,
            @NotNull @Size(max = 100) String name,
            @NotNull ProviderSettings settings,
            @Nullable @Size(max = LONGEST_SECRET) String secret,
            @NotNull Admission admission) {

        @Override
        public String toString() {
            return "a new provider";
        }
    }

    /** @param secret an empty one takes it away */
    record ChangeProvider(
            @Nullable @Size(max = 100) String name,
            @Nullable Boolean active,
            @Nullable ProviderSettings settings,
            @Nullable @Size(max = LONGEST_SECRET) String secret,
            @Nullable Admission admission) {

        @Override
        public String toString() {
            return "a change of a provider";
        }
    }

    record ProviderRemoved(boolean removed) {}

    private final ProviderDesk desk;
    private final Vouchers vouchers;

    ProviderController(ProviderDesk desk, Vouchers vouchers) {
        this.desk = desk;
        this.vouchers = vouchers;
    }

    @GetMapping
    Answer<List<SsoProvider>> listSsoProviders(SignedIn who, HttpServletRequest request) {
        return Answer.of(
                desk.list(who).stream().map(each -> shown(each, request)).toList());
    }

    @GetMapping("/{provider}")
    ResponseEntity<Answer<SsoProvider>> getSsoProvider(
            @PathVariable UUID provider, SignedIn who, HttpServletRequest request) {
        return answer(HttpStatus.OK, desk.get(who, provider), request);
    }

    @PostMapping
    ResponseEntity<Answer<SsoProvider>> addSsoProvider(
            @RequestBody @NotNull @Valid AddProvider wish, SignedIn who, HttpServletRequest request) {
        var added = desk.add(who, wish.slug(), wish.name(), wish.settings(), wish.secret(), wish.admission());
        return answer(HttpStatus.CREATED, added, request);
    }

    @PatchMapping("/{provider}")
    ResponseEntity<Answer<SsoProvider>> changeSsoProvider(
            @PathVariable UUID provider,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull @Valid ChangeProvider wish,
            SignedIn who,
            HttpServletRequest request) {
        // Whoever may not change it hears that first.
        desk.require(who);
        var change = new Providers.Wish(wish.name(), wish.active(), wish.settings(), wish.secret(), wish.admission());
        return answer(HttpStatus.OK, desk.change(who, provider, Revisions.seen(ifMatch), change), request);
    }

    @DeleteMapping("/{provider}")
    Answer<ProviderRemoved> removeSsoProvider(@PathVariable UUID provider, SignedIn who) {
        desk.remove(who, provider);
        return Answer.of(new ProviderRemoved(true));
    }

    /** Says whether it can be spoken to, and never what it said. */
    @PostMapping("/{provider}/test")
    Answer<Voucher.Health> testSsoProvider(@PathVariable UUID provider, SignedIn who) {
        return Answer.of(desk.test(who, provider));
    }

    private ResponseEntity<Answer<SsoProvider>> answer(
            HttpStatus status, Provider provider, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(provider.revision()))
                .body(Answer.of(shown(provider, request)));
    }

    private SsoProvider shown(Provider provider, HttpServletRequest request) {
        return new SsoProvider(
                provider.id(),
                provider.slug(),
                provider.name(),
                provider.active(),
                provider.settings(),
                provider.hasSecret(),
                provider.admission(),
                vouchers.of(provider).addresses(provider, request),
                provider.revision(),
                provider.createdAt());
    }
}
