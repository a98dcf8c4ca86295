package plenum.identity;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import plenum.shared.Audited;

/** What was said to be audited, and what else other modules hear. */
final class Told {

    private final List<Audited> audited = new CopyOnWriteArrayList<>();
    private final List<AccountOpened> opened = new CopyOnWriteArrayList<>();
    private final List<UUID> links = new CopyOnWriteArrayList<>();
    private final List<UUID> guessed = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Audited event) {
        audited.add(event);
    }

    @EventListener
    void on(AccountOpened fact) {
        opened.add(fact);
    }

    @EventListener
    void on(SignInLinkRequested fact) {
        links.add(fact.account());
    }

    @EventListener
    void on(SignInsGuessed fact) {
        guessed.add(fact.account());
    }

    List<AccountOpened> opened() {
        return opened;
    }

    List<UUID> links() {
        return links;
    }

    List<UUID> guessed() {
        return guessed;
    }

    /** Why nobody was signed in through this provider, in order. */
    List<String> failures(UUID provider) {
        return audited.stream()
                .filter(event -> event.action().equals("account.sign_in_failed"))
                .filter(event -> provider.toString().equals(event.details().get("provider")))
                .map(event -> event.details().get("category"))
                .toList();
    }

    /** What was done on this account, in order. */
    List<String> on(UUID account) {
        return audited.stream()
                .filter(event -> account.toString().equals(event.target()))
                .map(event -> event.action() + (event.outcome() == Audited.Outcome.DONE ? "" : " refused"))
                .toList();
    }

    /** What was said last under this name of anything that was refused. */
    String lastRefused(String detail) {
        return audited.stream()
                .filter(event -> event.outcome() == Audited.Outcome.REFUSED
                        && event.details().containsKey(detail))
                .reduce((one, next) -> next)
                .map(event -> event.details().get(detail))
                .orElse("");
    }
}
