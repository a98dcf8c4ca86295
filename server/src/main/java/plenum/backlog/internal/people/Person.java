package plenum.backlog.internal.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody work is given to or comes from; an account is not needed. */
public record Person(
        UUID id,
        String displayName,
        @Nullable UUID accountId,
        List<PersonRef> externalRefs,
        boolean active,
        int version) {

    /** How a tracker calls them. */
    public record PersonRef(UUID connectionId, String externalId) {}
}
