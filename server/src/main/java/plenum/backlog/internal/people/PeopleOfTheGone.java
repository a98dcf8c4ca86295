package plenum.backlog.internal.people;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plenum.identity.AccountDeleted;

/** Takes the name from people whose account is gone; what they did stays theirs. */
@Component
class PeopleOfTheGone {

    private static final String NAMELESS = "Former member";

    private final PersonStore store;

    PeopleOfTheGone(PersonStore store) {
        this.store = store;
    }

    @EventListener
    void on(AccountDeleted gone) {
        store.forget(gone.account(), NAMELESS);
    }
}
