package plenum.identity.internal.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.SignedIn;
import plenum.identity.internal.signin.SignInCookies;
import plenum.shared.Answer;

/** One's own account over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    /** @param currentPassword needed, if there is one, where the address changes, because whoever has the address has the account */
    record ChangeAccount(
            @Nullable @Size(max = 80) String displayName,
            @Nullable @Size(max = 100) String username,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 12) String language,
            @Nullable @Size(max = 64) String timeZone,
            @Nullable @Size(max = 1024) String currentPassword) {

        @Override
        public String toString() {
            return "a change of an account";
        }
    }

    /** @param currentPassword absent where there is none, because its owner came from a provider just now */
    record DeleteAccount(@Nullable @Size(max = 1024) String currentPassword) {

        @Override
        public String toString() {
            return "the end of an account";
        }
    }

    record Deleted(boolean deleted) {}

    private final Self self;

    MeController(Self self) {
        this.self = self;
    }

    /** With an API key, what that may do. */
    @OpenToKeys
    @GetMapping
    Answer<OwnAccount> getAccount(SignedIn who) {
        return Answer.of(self.show(who));
    }

    @PatchMapping
    Answer<OwnAccount> changeAccount(
            @RequestBody @NotNull @Valid ChangeAccount wish, SignedIn who, HttpServletRequest request) {
        return Answer.of(self.change(who, wish, request));
    }

    @DeleteMapping
    Answer<Deleted> deleteAccount(
            @RequestBody @NotNull @Valid DeleteAccount wish,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        self.delete(who, wish.currentPassword(), request);
        SignInCookies.take(request, response);
        return Answer.of(new Deleted(true));
    }

    /** Everything that is kept of this person, as a file. */
    @GetMapping("/export")
    ResponseEntity<Answer<Map<String, Object>>> exportAccount(SignedIn who) {
        UUID account = who.required();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plenum-account.json\"")
                .body(Answer.of(self.export(account)));
    }
}
