package plenum.identity;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    Known known(
            Accounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher facts,
            PlatformTransactionManager transactions) {
        return new Known(accounts, jdbc, facts, new TransactionTemplate(transactions));
    }

    public static final class Known {

        private final Accounts accounts;
        private final JdbcClient jdbc;
        private final ApplicationEventPublisher facts;
        private final TransactionTemplate transaction;
        private UUID first;

        Known(Accounts accounts, JdbcClient jdbc, ApplicationEventPublisher facts, TransactionTemplate transaction) {
            this.accounts = accounts;
            this.jdbc = jdbc;
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

        /** Somebody new, known by this name, who has no password: hashing one for each of hundreds takes minutes. */
        public UUID named(String name) {
            var id = UUID.randomUUID();
            var username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                        insert into identity_account (id, email, email_key, username, username_key, display_name, active,
                            language, time_zone, created_at, updated_at)
                        values (:id, :email, :email, :username, :username, :name, true, 'en', 'Europe/Berlin', now(), now())
                        """)
                        .param("id", id)
                        .param("email", username + "@example.org")
                        .param("username", username)
                        .param("name", name)
                        .update();
                facts.publishEvent(new AccountOpened(id, false));
            });
            return id;
        }

        /** Somebody who signs in by themselves. */
        public UUID withPassword(String email, String password) {
            return accounts.open(new NewAccount(email, "Somebody", password, "en", ZoneOffset.UTC))
                    .id();
        }

        public void activate(UUID id) {
            accounts.activate(id);
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
