package plenum.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plenum.shared.Keyset;

/** Who can sign in. */
public interface Accounts {

    Optional<Account> find(UUID id);

    Optional<Account> findByEmail(String email);

    /** Those of them that there are, in no order. */
    List<Account> list(Collection<UUID> ids);

    /** By name, from behind a cursor on. */
    Keyset<Account> search(AccountSearch search);

    /** For somebody who was let in, within the transaction that lets them in; an address in use is refused. */
    Account open(NewAccount account);

    /** No sign-in any more; everything they did stays. */
    void deactivate(UUID account);

    void activate(UUID account);

    /** Takes everything away that says who it was. */
    void delete(UUID account);

    /** The secret of a link by which its owner chooses a new password, once and within half an hour. */
    String resetLink(UUID account);

    /** Such links that are on their way do nothing any more. */
    void forgetLinks(UUID account);
}
