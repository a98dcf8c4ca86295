package plenum.identity.internal.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.NewAccount;
import plenum.identity.internal.IdentitySettings;
import plenum.identity.internal.links.OneTimeLinks;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.PublicAddress;

/**
 * As long as nobody has an account, each start says how to get the first one; guests need none of it. The same way out
 * is there for whoever has lost the last password: the terminal proves who they are.
 */
@Component
public class FirstRun {

    private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

    private final AccountStore store;
    private final KeptAccounts accounts;
    private final OneTimeLinks links;
    private final PublicAddress address;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher facts;

    FirstRun(
            AccountStore store,
            KeptAccounts accounts,
            OneTimeLinks links,
            PublicAddress address,
            IdentitySettings settings,
            ApplicationEventPublisher facts) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.address = address;
        this.settings = settings;
        this.facts = facts;
    }

    /** After everything else a start says, where it is found. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            invite();
        }
    }

    private void invite() {
        if (store.isEmpty()) {
            log.info(
                    "Nobody has an account yet. Whoever opens this within the hour runs this installation: {}/setup#{}",
                    address.forNeighbours(),
                    links.setUp());
        }
        if (settings.resetLinkFor() != null) {
            store.findByLogin(settings.resetLinkFor())
                    .map(KnownAccount::account)
                    .ifPresentOrElse(this::printReset, () -> log.warn("Nobody is called {}", settings.resetLinkFor()));
        }
    }

    private void printReset(Account account) {
        facts.publishEvent(Audited.bySystem("account.reset_link_issued").on(account.id()));
        log.info(
                "A new password for {} can be chosen within half an hour: {}/reset#{}",
                account.email(),
                address.forNeighbours(),
                links.reset(account.id()));
    }

    /** The first account, for whoever holds the link; if two try at once, one of them is told that it was used. */
    @Transactional
    public Account setUp(String secret, NewAccount wish) {
        store.lockForFirst();
        links.useSetUp(secret);
        if (!store.isEmpty()) {
            throw Problem.LINK_USED.refusal();
        }
        var account = accounts.open(wish, true);
        facts.publishEvent(Audited.by(account.id(), "installation.set_up").on(account.id()));
        return account;
    }
}
