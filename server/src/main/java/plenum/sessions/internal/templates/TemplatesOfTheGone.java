package plenum.sessions.internal.templates;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plenum.identity.AccountDeleted;
import plenum.sessions.internal.templates.KeptTemplate.Keeper;
import plenum.teams.TeamDeleted;

/** Lets the templates of an account or a team go with it; what sessions made of them stays. */
@Component
class TemplatesOfTheGone {

    private final TemplateStore store;

    TemplatesOfTheGone(TemplateStore store) {
        this.store = store;
    }

    @EventListener
    void on(AccountDeleted gone) {
        store.removeAllOf(new Keeper(gone.account(), null));
    }

    @EventListener
    void on(TeamDeleted gone) {
        store.removeAllOf(new Keeper(null, gone.team()));
    }
}
