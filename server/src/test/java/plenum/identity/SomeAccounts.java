package plenum.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.shared.Problem;

/** Accounts in memory, with a header for a proof; the teams are the program's own. */
@TestConfiguration(proxyBeanMethods = false)
public class SomeAccounts {

    @Bean
    SomeTeams.SignsIn signsIn() {
        return new SomeTeams.SignsIn();
    }

    @Bean
    @Primary
    Known known(ApplicationEventPublisher facts, PlatformTransactionManager transactions) {
        return new Known(facts, new TransactionTemplate(transactions));
    }

    public static final class Known implements Accounts {

        private final Map<UUID, Account> accounts = new ConcurrentHashMap<>();
        private final ApplicationEventPublisher facts;
        private final TransactionTemplate transaction;
        private UUID first;

        Known(ApplicationEventPublisher facts, TransactionTemplate transaction) {
            this.facts = facts;
            this.transaction = transaction;
        }

        /** Whoever came first. */
        public UUID first() {
            if (first == null) {
                first = named("Root");
            }
            return first;
        }

        /** Somebody new, known by this name. */
        public UUID named(String name) {
            return open(new NewAccount(
                            name.toLowerCase(Locale.ROOT) + "@example.org", name, "", "en", ZoneId.of("Europe/Berlin")))
                    .id();
        }

        public void deactivate(UUID id) {
            accounts.computeIfPresent(
                    id,
                    (same, known) -> new Account(
                            id,
                            known.email(),
                            known.username(),
                            known.displayName(),
                            false,
                            known.language(),
                            known.timeZone(),
                            known.createdAt()));
        }

        public void delete(UUID id) {
            accounts.remove(id);
            transaction.executeWithoutResult(status -> facts.publishEvent(new AccountDeleted(id)));
        }

        @Override
        public Account open(NewAccount wish) {
            if (findByEmail(wish.email()).isPresent()) {
                throw Problem.VALIDATION_ERROR.on("email", "is in use");
            }
            var first = accounts.isEmpty();
            var account = new Account(
                    UUID.randomUUID(),
                    wish.email(),
                    wish.email(),
                    wish.displayName(),
                    true,
                    wish.language(),
                    wish.timeZone(),
                    Instant.EPOCH);
            accounts.put(account.id(), account);
            transaction.executeWithoutResult(
                    status -> facts.publishEvent(new AccountOpened(account.id(), first)));
            return account;
        }

        @Override
        public Optional<Account> find(UUID id) {
            return Optional.ofNullable(accounts.get(id));
        }

        @Override
        public Optional<Account> findByEmail(String email) {
            return accounts.values().stream()
                    .filter(each -> each.email().equalsIgnoreCase(email))
                    .findAny();
        }

        @Override
        public List<Account> list(Collection<UUID> ids) {
            return accounts.values().stream()
                    .filter(each -> ids.contains(each.id()))
                    .toList();
        }
    }
}
