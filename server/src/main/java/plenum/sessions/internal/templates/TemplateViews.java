package plenum.sessions.internal.templates;

import org.springframework.stereotype.Component;
import plenum.activities.ActivityType;
import plenum.activities.ActivityTypes;
import plenum.sessions.Templates.Keeper;
import plenum.sessions.Templates.Line;
import plenum.sessions.Templates.Overview;
import plenum.sessions.Templates.Template;

/** How a template looks to those who may use it. */
@Component
class TemplateViews {

    private final ActivityTypes types;

    TemplateViews(ActivityTypes types) {
        this.types = types;
    }

    Overview overview(TemplateOutline template, boolean mayWrite) {
        return new Overview(
                template.id(),
                keeper(template.keeper()),
                template.keeper().team(),
                template.name(),
                template.description(),
                template.agenda(),
                mayWrite,
                template.revision());
    }

    Template whole(KeptTemplate template, boolean mayWrite) {
        return new Template(
                template.id(),
                keeper(template.keeper()),
                template.keeper().team(),
                template.name(),
                template.description(),
                template.agenda().stream().map(this::line).toList(),
                mayWrite,
                template.revision(),
                template.createdAt(),
                template.changedAt());
    }

    private Line line(KeptTemplate.Line line) {
        return new Line(
                line.id(),
                line.type(),
                types.find(line.type()).map(ActivityType::parallel).orElse(false),
                line.title(),
                line.description(),
                line.config(),
                line.configVersion(),
                line.timeoutSeconds());
    }

    private static Keeper keeper(KeptTemplate.Keeper keeper) {
        if (keeper.isNobody()) {
            return Keeper.BUILT_IN;
        }
        return keeper.team() == null ? Keeper.ACCOUNT : Keeper.TEAM;
    }
}
