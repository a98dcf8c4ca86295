package plenum.planning.internal.cycle;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plenum.planning.internal.seals.Seals;
import plenum.planning.internal.settings.SettingsStore;
import plenum.teams.TeamDeleted;

/** Lets the sprints of a team go with it, and what was sealed of them. */
@Component
class SprintsOfGoneTeams {

    private final SprintStore sprints;
    private final SettingsStore settings;
    private final Seals seals;

    SprintsOfGoneTeams(SprintStore sprints, SettingsStore settings, Seals seals) {
        this.sprints = sprints;
        this.settings = settings;
        this.seals = seals;
    }

    @EventListener
    void on(TeamDeleted gone) {
        seals.deleteOf(gone.team());
        sprints.deleteOf(gone.team());
        settings.delete(gone.team());
    }
}
