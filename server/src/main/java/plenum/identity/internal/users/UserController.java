package plenum.identity.internal.users;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.Account;
import plenum.identity.AccountSearch;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.PublicAddress;

/** Everybody's accounts over HTTP, for those who look after them. */
@Validated
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private static final int MOST = 100;

    record User(
            UUID id,
            String email,
            String username,
            String displayName,
            boolean active,
            String language,
            String timeZone,
            Instant createdAt) {

        static User of(Account account) {
            return new User(
                    account.id(),
                    account.email(),
                    account.username(),
                    account.displayName(),
                    account.active(),
                    account.language(),
                    account.timeZone().getId(),
                    account.createdAt());
        }
    }

    record Unlocked(boolean unlocked) {}

    /** @param url told once, to be handed to the account's owner */
    record ResetLink(URI url) {

        @Override
        public String toString() {
            return "a link";
        }
    }

    private final Administration administration;
    private final PublicAddress address;

    UserController(Administration administration, PublicAddress address) {
        this.administration = administration;
        this.address = address;
    }

    @GetMapping
    Answer<List<User>> listUsers(
            @RequestParam(required = false) @Size(max = 100) @Nullable String search,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Size(max = 500) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit,
            SignedIn who) {
        var found = administration.list(who, new AccountSearch(search, active, after, limit));
        var answer = Answer.of(found.items().stream().map(User::of).toList());
        return found.next() == null ? answer : answer.meta("next", found.next());
    }

    @GetMapping("/{user}")
    Answer<User> getUser(@PathVariable UUID user, SignedIn who) {
        return Answer.of(User.of(administration.get(who, user)));
    }

    @PostMapping("/{user}/deactivate")
    Answer<User> deactivateUser(@PathVariable UUID user, SignedIn who) {
        return Answer.of(User.of(administration.deactivate(who, user)));
    }

    @PostMapping("/{user}/activate")
    Answer<User> activateUser(@PathVariable UUID user, SignedIn who) {
        return Answer.of(User.of(administration.activate(who, user)));
    }

    /** Forgets failed sign-ins, so that the owner need not wait. */
    @PostMapping("/{user}/unlock")
    Answer<Unlocked> unlockUser(@PathVariable UUID user, SignedIn who) {
        administration.unlock(who, user);
        return Answer.of(new Unlocked(true));
    }

    @PostMapping("/{user}/reset-link")
    Answer<ResetLink> issueResetLink(@PathVariable UUID user, SignedIn who, HttpServletRequest request) {
        var secret = administration.resetLink(who, user);
        return Answer.of(new ResetLink(URI.create(address.asSeenBy(request) + "/reset#" + secret)));
    }
}
