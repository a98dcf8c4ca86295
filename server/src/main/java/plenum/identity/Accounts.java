package plenum.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who can sign in. */
public interface Accounts {

    Optional<Account> find(UUID id);

    Optional<Account> findByEmail(String email);

    /** Those of them that there are, in no order. */
    List<Account> list(Collection<UUID> ids);
}
