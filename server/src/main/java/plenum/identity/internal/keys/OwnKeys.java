package plenum.identity.internal.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import plenum.identity.Permission;
import plenum.shared.PersonalData;

/** The API keys somebody has made, without what proves them: for them to take along. */
@Order(0)
@Component
class OwnKeys implements PersonalData {

    record OwnKey(
            String name,
            String prefix,
            List<String> scopes,
            @Nullable List<UUID> teamIds,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    private final ApiKeyStore store;

    OwnKeys(ApiKeyStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "api_keys";
    }

    @Override
    public Object of(UUID account) {
        return store.list(account).stream().map(OwnKeys::own).toList();
    }

    private static OwnKey own(ApiKey key) {
        var teams = key.scopes().teams();
        return new OwnKey(
                key.name(),
                KeyToken.PREFIX + key.publicId(),
                key.scopes().permissions().stream().map(Permission::word).toList(),
                teams == null ? null : teams.stream().sorted().toList(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt());
    }
}
