package plenum.sessions.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityTypes;
import plenum.sessions.NewSession;
import plenum.sessions.NewSession.First;
import plenum.sessions.NewSession.Kind;
import plenum.sessions.internal.agenda.Settings;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.AgendaCommand.Line;
import plenum.sessions.internal.room.AgendaCommand.Words;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Brief;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Progress;
import plenum.sessions.internal.templates.TemplateShelf;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** What stands on a session's agenda from its first moment on: one thing, a whole template, or nothing yet. */
@Component
class FirstAgenda {

    private static final String TABLE = "poker";

    private final ActivityTypes types;
    private final Settings settings;
    private final TemplateShelf shelf;

    FirstAgenda(ActivityTypes types, Settings settings, TemplateShelf shelf) {
        this.types = types;
        this.settings = settings;
        this.shelf = shelf;
    }

    List<Line> lines(String name, NewSession wish) {
        var first = wish.first();
        if (first.template() != null) {
            if (first.type() != null) {
                throw Problem.VALIDATION_ERROR.on("template_id", "takes the place of an activity");
            }
            return shelf.linesOf(wish.host(), first.template());
        }
        if (first.type() == null && wish.kind() == Kind.AUDIENCE) {
            return List.of();
        }
        var type = types.get(first.type() == null ? TABLE : first.type());
        var setting = settings.wished(
                type, first.config(), wish.host(), wish.settings().locale());
        return List.of(new Line(Ids.next(), null, setting, new Words(name, null, null)));
    }

    /** A table where the first thing is one, a room with a screen otherwise; a table also where nobody chose anything. */
    static Kind kindFor(List<Line> lines) {
        var first = lines.getFirst();
        return first.origin() == null || isTable(first) ? Kind.POKER : Kind.AUDIENCE;
    }

    private static boolean isTable(Line line) {
        return line.setting().fresh().type().id().equals(TABLE);
    }

    Agenda of(List<Line> lines, First first, boolean begins, Participant creator) {
        var now = creator.joinedAt();
        var activities = new ArrayList<Activity>();
        for (var line : lines) {
            boolean isFirst = activities.isEmpty();
            var play = line.setting().fresh();
            var prepared = isFirst ? settings.withStories(play, first.stories(), creator.id(), now) : play;
            var draft = Activity.draft(line.activity(), activities.size(), Brief.of(line, now), prepared);
            activities.add(isFirst && begins ? begun(draft, now) : draft);
        }
        var agenda = Agenda.EMPTY;
        for (var activity : activities) {
            agenda = agenda.with(activity);
        }
        return begins && !activities.isEmpty() ? agenda.showing(activities.getFirst()) : agenda;
    }

    private static Activity begun(Activity draft, Instant now) {
        var timeout = draft.brief().timeout();
        var play = draft.play().begun(now);
        var box = BallotBox.empty(play.outline().round());
        var progress = timeout == null ? Progress.ACTIVE : Progress.active(now.plus(timeout));
        return new Activity(draft.id(), draft.order(), draft.brief(), progress, play, box);
    }
}
