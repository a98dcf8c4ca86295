package plenum.sessions.internal.templates;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityTypes;
import plenum.activities.StoredJson;
import plenum.identity.SignedIn;
import plenum.sessions.Templates.NewLine;
import plenum.sessions.internal.agenda.Settings;
import plenum.sessions.internal.agenda.Wording;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.AgendaCommand;
import plenum.sessions.internal.room.AgendaCommand.Setting;
import plenum.sessions.internal.room.AgendaCommand.Words;
import plenum.sessions.internal.templates.KeptTemplate.Line;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines of an agenda that is to be kept, and makes activities of lines that were. */
@Component
class TemplateForm {

    private static final int MOST_BYTES = 1024 * 1024;

    private final ActivityTypes types;
    private final Settings settings;

    TemplateForm(ActivityTypes types, Settings settings) {
        this.types = types;
        this.settings = settings;
    }

    /** All that is wrong is named at once, each at its line. */
    List<Line> read(List<NewLine> wish, List<Line> known, SignedIn who) {
        if (wish.size() > Agenda.MOST) {
            throw Problem.LIMIT_REACHED.because(Agenda.MOST + " activities");
        }
        var before = new HashMap<UUID, Line>();
        known.forEach(line -> before.put(line.id(), line));
        var complaints = new ArrayList<Refusal.Detail>();
        var lines = new ArrayList<Line>();
        var ids = new HashSet<UUID>();
        for (int place = 0; place < wish.size(); place++) {
            var one = wish.get(place);
            read(place, complaints, () -> line(one, before, ids, who)).forEach(lines::add);
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return fitting(lines);
    }

    /** What is on a session's agenda; a line that came from a template is still that line. */
    List<Line> taken(Agenda agenda) {
        var ids = new HashSet<UUID>();
        return fitting(agenda.inOrder().map(one -> taken(one, ids)).toList());
    }

    private Line taken(Activity activity, Set<UUID> ids) {
        var brief = activity.brief();
        var type = activity.play().type();
        var setting = settings.reused(type, (ObjectNode) brief.config(), brief.configVersion());
        var words = new Words(brief.title(), brief.description(), brief.timeout());
        var line = brief.line() == null ? activity.id() : brief.line();
        return line(ids.add(line) ? line : Ids.next(), type.id(), words, setting);
    }

    /** Activities to be, under ids of their own; what fits no more is said by the name of its line. */
    List<AgendaCommand.Line> ready(List<Line> agenda) {
        return agenda.stream().map(this::ready).toList();
    }

    private AgendaCommand.Line ready(Line line) {
        try {
            var type = types.get(line.type());
            var setting = settings.reused(type, line.config(), line.configVersion());
            var time = line.timeoutSeconds();
            var words = new Words(line.title(), line.description(), time == null ? null : Duration.ofSeconds(time));
            return new AgendaCommand.Line(Ids.next(), line.id(), setting, words);
        } catch (Refusal refusal) {
            var said = refusal.details().stream()
                    .map(detail -> detail.field() + " " + detail.message())
                    .toList();
            throw Problem.TEMPLATE_OUTDATED
                    .because(line.title())
                    .with("line_id", line.id())
                    .with("complaints", said);
        }
    }

    private Line line(NewLine wish, Map<UUID, Line> before, Set<UUID> ids, SignedIn who) {
        var id = wish.id() == null || !before.containsKey(wish.id()) ? Ids.next() : wish.id();
        if (!ids.add(id)) {
            throw Problem.VALIDATION_ERROR.on("id", "is there twice");
        }
        var writing = new Wording();
        var words = new Words(
                writing.title(wish.title()),
                writing.description(wish.description()),
                writing.time(wish.timeoutSeconds()));
        writing.refuseComplaints();
        var former = before.get(id);
        var kept = former == null ? null : former.config();
        var type = types.get(wish.type());
        return line(id, type.id(), words, settings.wished(type, wish.config(), kept, who, null));
    }

    private static Line line(UUID id, String type, Words words, Setting setting) {
        var time = words.timeout();
        return new Line(
                id,
                type,
                words.title(),
                words.description(),
                (ObjectNode) setting.config(),
                setting.version(),
                time == null ? null : (Integer) Math.toIntExact(time.toSeconds()));
    }

    private static List<Line> read(int place, List<Refusal.Detail> complaints, Supplier<Line> line) {
        try {
            return List.of(line.get());
        } catch (Refusal refusal) {
            refusal.details()
                    .forEach(one ->
                            complaints.add(new Refusal.Detail("agenda." + place + "." + one.field(), one.message())));
            return List.of();
        }
    }

    private static List<Line> fitting(List<Line> lines) {
        if (lines.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on("agenda", "has nothing on it");
        }
        if (StoredJson.text(lines).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Problem.VALIDATION_ERROR.on("agenda", "must have at most " + MOST_BYTES / 1024 + " kB");
        }
        return lines;
    }
}
