package plenum.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People with accounts, and a header by which tests speak as one of them without signing in. */
@TestConfiguration(proxyBeanMethods = false)
public class SomeAccounts {

    @Bean
    SomeTeams.SignsIn signsIn() {
        return new SomeTeams.SignsIn();
    }

    @Bean
    Known known(Accounts accounts, ApplicationEventPublisher facts, PlatformTransactionManager transactions) {
        return new Known(accounts, facts, new TransactionTemplate(transactions));
    }

    public static final class Known {

        private static final String PASSWORD = "seven blue herons";

        private final Accounts accounts;
        private final ApplicationEventPublisher facts;
        private final TransactionTemplate transaction;
        private UUID first;

        Known(Accounts accounts, ApplicationEventPublisher facts, TransactionTemplate transaction) {
            this.accounts = accounts;
            this.facts = facts;
            this.transaction = transaction;
        }

        /** Whoever came first, as by the link of a first start. */
        public UUID first() {
            if (first == null) {
                first = named("Root");
                transaction.executeWithoutResult(status -> facts.publishEvent(new AccountOpened(first, true)));
            }
            return first;
        }

        /** Somebody new, known by this name. */
        public UUID named(String name) {
            var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
            return accounts.open(new NewAccount(email, name, PASSWORD, "en", ZoneId.of("Europe/Berlin")))
                    .id();
        }

        public Optional<Account> find(UUID id) {
            return accounts.find(id);
        }

        public Optional<Account> findByEmail(String email) {
            return accounts.findByEmail(email);
        }

        public void deactivate(UUID id) {
            accounts.deactivate(id);
        }

        public void delete(UUID id) {
            accounts.delete(id);
        }
    }
}
