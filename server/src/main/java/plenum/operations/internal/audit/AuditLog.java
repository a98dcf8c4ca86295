package plenum.operations.internal.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.shared.Keyset;

/** The chain as people read it: newest first, filtered, with the names that ids have today. */
@Component
class AuditLog {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Chain chain;
    private final AuditStore store;
    private final Accounts accounts;

    AuditLog(Chain chain, AuditStore store, Accounts accounts) {
        this.chain = chain;
        this.store = store;
        this.accounts = accounts;
    }

    /** With everything that has been done so far, also a moment ago. */
    Keyset<ShownEvent> list(AuditFilter filter, long before, int limit) {
        if (before == Long.MAX_VALUE) {
            chain.extend();
        }
        var links = Keyset.of(store.listBefore(before, filter, limit + 1), limit, link -> Long.toString(link.seq()));
        return new Keyset<>(named(links.items()), links.next());
    }

    /** Whose id this is, or whose address; empty for nobody's. */
    Optional<UUID> findActor(String idOrEmail) {
        return ID.matcher(idOrEmail).matches()
                ? Optional.of(UUID.fromString(idOrEmail))
                : accounts.findByEmail(idOrEmail).map(Account::id);
    }

    private List<ShownEvent> named(List<Link> links) {
        var ids = links.stream()
                .flatMap(link -> Stream.of(
                        String.valueOf(link.entry().actor()),
                        String.valueOf(link.entry().target())))
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        Map<String, String> names = ids.isEmpty()
                ? Map.of()
                : accounts.list(ids).stream()
                        .collect(Collectors.toMap(account -> account.id().toString(), Account::displayName));
        return links.stream().map(link -> ShownEvent.of(link, names)).toList();
    }
}
