package plenum.identity.internal.keys;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;

/** API keys over HTTP, for people; no key gets in here. */
@Validated
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeyController {

    private static final int MOST = 200;

    /**
     * A key as people recognise it.
     *
     * @param prefix what it begins with
     * @param teamIds where alone it is for anything; wherever its maker may do this, if absent
     */
    record KeyState(
            UUID id,
            String prefix,
            String name,
            List<String> scopes,
            @Nullable List<UUID> teamIds,
            UUID accountId,
            String accountName,
            Instant createdAt,
            Instant expiresAt,
            boolean expired,
            @Nullable Instant lastUsedAt) {}

    /** @param token the key itself, told once */
    record IssuedKey(KeyState key, String token) {

        @Override
        public String toString() {
            return key.toString();
        }
    }

    record MakeKey(
            @NotNull String name,
            @NotNull @Size(max = 64) List<@NotNull String> scopes,
            @Nullable @Size(max = 200) List<@NotNull UUID> teamIds,
            @Nullable Integer expiresInDays) {}

    record RenameKey(@NotNull String name) {}

    record KeyRevoked(boolean revoked) {}

    private final ApiKeys keys;
    private final Clock clock;

    ApiKeyController(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** One's own; everybody's for those who look after accounts. */
    @GetMapping
    Answer<List<KeyState>> listApiKeys(
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit,
            SignedIn who) {
        if (everybody) {
            var stretch = keys.listEverybodys(who, after, limit);
            var answer = Answer.of(states(stretch.items()));
            return stretch.next() == null ? answer : answer.meta("next", stretch.next());
        }
        return Answer.of(states(keys.list(who)))
                .meta("scopes", words(keys.possible(who)))
                .meta("most", ApiKeys.MOST);
    }

    @PostMapping
    ResponseEntity<Answer<IssuedKey>> createApiKey(@RequestBody @NotNull @Valid MakeKey wish, SignedIn who) {
        var issued = keys.make(who, new KeyWish(wish.name(), wish.scopes(), wish.teamIds(), wish.expiresInDays()));
        var answer = new IssuedKey(state(issued.key()), issued.token().written());
        return ResponseEntity.status(HttpStatus.CREATED).body(Answer.of(answer));
    }

    @PatchMapping("/{key}")
    Answer<KeyState> renameApiKey(@PathVariable UUID key, @RequestBody @NotNull @Valid RenameKey wish, SignedIn who) {
        return Answer.of(state(keys.rename(who, key, wish.name())));
    }

    @DeleteMapping("/{key}")
    Answer<KeyRevoked> revokeApiKey(@PathVariable UUID key, SignedIn who) {
        keys.revoke(who, key);
        return Answer.of(new KeyRevoked(true));
    }

    private List<KeyState> states(List<ApiKey> found) {
        return found.stream().map(this::state).toList();
    }

    private KeyState state(ApiKey key) {
        var teams = key.scopes().teams();
        return new KeyState(
                key.id(),
                KeyToken.PREFIX + key.publicId(),
                key.name(),
                words(key.scopes().permissions()),
                teams == null ? null : teams.stream().sorted().toList(),
                key.account(),
                key.accountName(),
                key.createdAt(),
                key.expiresAt(),
                !key.expiresAt().isAfter(clock.instant()),
                key.lastUsedAt());
    }

    private static List<String> words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::word).toList();
    }
}
