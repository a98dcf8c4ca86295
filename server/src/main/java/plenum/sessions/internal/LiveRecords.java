package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import plenum.activities.ExportWish;
import plenum.activities.ExportWish.Extra;
import plenum.activities.Origin;
import plenum.activities.Table;
import plenum.identity.SignedIn;
import plenum.sessions.Records;
import plenum.sessions.SessionRecap;
import plenum.sessions.internal.files.CsvFile;
import plenum.sessions.internal.files.MarkdownFile;
import plenum.sessions.internal.files.MarkdownFile.Chapter;
import plenum.sessions.internal.files.PdfFile;
import plenum.sessions.internal.files.XlsxFile;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Audited;
import plenum.shared.Caller;
import plenum.shared.Keyset;
import plenum.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Reads from rooms, open or over, what is worth keeping. */
@Component
class LiveRecords implements Records {

    private final Rooms rooms;
    private final Retrospect retrospect;
    private final Comparing comparing;
    private final JsonMapper json;
    private final ApplicationEventPublisher facts;

    LiveRecords(
            Rooms rooms, Retrospect retrospect, Comparing comparing, JsonMapper json, ApplicationEventPublisher facts) {
        this.comparing = comparing;
        this.facts = facts;
        this.rooms = rooms;
        this.retrospect = retrospect;
        this.json = json;
    }

    @Override
    public SessionRecap recap(Caller.Seat seat, SignedIn who, boolean compared) {
        var standing = rooms.get(seat.sessionId()).standing();
        var reader = reader(standing.state(), seat);
        return retrospect.of(standing.state(), reader, compared ? comparing.of(standing, reader, who) : null);
    }

    @Override
    public ExportFile export(Caller.Seat seat, Format format, Set<Extra> extras) {
        var standing = rooms.get(seat.sessionId()).standing();
        var room = standing.state();
        var file = file(standing, keeper(room, seat), Retrospect.activities(room), new Keeping(format, extras));
        tell(seat, seat.sessionId(), "session.exported", format);
        return file;
    }

    @Override
    public ExportFile export(Caller.Seat seat, UUID activity, Format format, Set<Extra> extras) {
        var standing = rooms.get(seat.sessionId()).standing();
        var keeper = keeper(standing.state(), seat);
        var chosen = List.of(activity(standing.state(), activity));
        var file = file(standing, keeper, chosen, new Keeping(format, extras));
        tell(seat, activity, "activity.exported", format);
        return file;
    }

    private void tell(Caller.Seat seat, UUID what, String action, Format format) {
        facts.publishEvent(Audited.bySeat(seat, action)
                .on(what)
                .with("format", format.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Object results(Caller caller, UUID activity) {
        var results = activity(room(caller), activity).play().results();
        if (results == null) {
            throw Problem.NOT_REVEALED.refusal();
        }
        return results;
    }

    @Override
    public Object item(Caller caller, UUID activity, UUID item) {
        var room = room(caller);
        return Optional.<Object>ofNullable(
                        activity(room, activity).play().items().get(item))
                .orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    @Override
    public Keyset<?> items(Caller caller, UUID activity, @Nullable UUID cursor, int limit) {
        var items = activity(room(caller), activity).play().items();
        if (cursor != null && !items.containsKey(cursor)) {
            throw Problem.VALIDATION_ERROR.on("cursor", "names an item that is not there any more");
        }
        long seen = cursor == null
                ? 0
                : items.sequencedKeySet().stream()
                                .takeWhile(id -> !id.equals(cursor))
                                .count()
                        + 1;
        var oneMore = items.sequencedEntrySet().stream()
                .<Map.Entry<UUID, ?>>map(one -> one)
                .skip(seen)
                .limit(limit + 1L)
                .toList();
        var stretch = Keyset.of(oneMore, limit, last -> last.getKey().toString());
        return new Keyset<>(stretch.items().stream().map(Map.Entry::getValue).toList(), stretch.next());
    }

    @Override
    public Optional<?> hint(Caller caller, UUID activity) {
        var room = room(caller);
        return activity(room, activity).play().hint(new Origin(room.place().id(), activity));
    }

    /** How a file is wanted. */
    private record Keeping(Format format, Set<Extra> extras) {}

    private ExportFile file(Standing standing, Participant keeper, List<Activity> activities, Keeping wish) {
        var room = standing.state();
        var name = "plenum-" + room.place().joinCode().toLowerCase(Locale.ROOT) + "."
                + wish.format().name().toLowerCase(Locale.ROOT);
        return switch (wish.format()) {
            case CSV ->
                new ExportFile(
                        name,
                        "text/csv;charset=UTF-8",
                        CsvFile.of(activities.stream()
                                .flatMap(one -> tables(room, one, wish.extras()).stream())
                                .toList()));
            case MD ->
                new ExportFile(
                        name,
                        "text/markdown;charset=UTF-8",
                        MarkdownFile.of(room.options().name(), chapters(room, activities, wish.extras())));
            case PDF ->
                new ExportFile(
                        name,
                        "application/pdf",
                        PdfFile.of(room.options().name(), chapters(room, activities, wish.extras())));
            case XLSX ->
                new ExportFile(
                        name,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        XlsxFile.of(chapters(room, activities, wish.extras())));
            case JSON ->
                new ExportFile(name, "application/json", json.writeValueAsBytes(only(standing, keeper, activities)));
        };
    }

    /** The recap without the activities that were not asked for. */
    private SessionRecap only(Standing standing, Participant keeper, List<Activity> activities) {
        var wanted = activities.stream().map(Activity::id).collect(Collectors.toSet());
        var compared = comparing.of(standing, keeper, SignedIn.NOBODY);
        var recap = retrospect.of(standing.state(), keeper, compared);
        return recap.of(recap.activities().stream()
                .filter(one -> wanted.contains(one.id()))
                .toList());
    }

    /** Files for reading always say what people assumed. */
    private List<Chapter> chapters(RoomState room, List<Activity> activities, Set<Extra> extras) {
        var all = extras.contains(Extra.VOTES) ? Set.of(Extra.VOTES, Extra.ASSUMPTIONS) : Set.of(Extra.ASSUMPTIONS);
        return activities.stream()
                .map(one -> new Chapter(one.brief().title(), tables(room, one, all)))
                .toList();
    }

    private static List<Table> tables(RoomState room, Activity activity, Set<Extra> extras) {
        Map<UUID, String> names =
                room.participants().values().stream().collect(Collectors.toMap(Participant::id, Participant::name));
        var tables = new ArrayList<>(activity.play().tables(new ExportWish(extras, names)));
        if (!activity.actions().isEmpty()) {
            tables.add(actions(activity, names));
        }
        return tables;
    }

    /** In the columns in which a retro tells its own. */
    private static Table actions(Activity activity, Map<UUID, String> names) {
        var writer = new Table.Writer("actions", "action", "owner", "due", "state");
        for (var one : activity.actions()) {
            var owner = one.ownerId() == null ? null : names.get(one.ownerId());
            writer.row(one.text(), owner, one.due(), one.status().word());
        }
        return writer.table();
    }

    private RoomState room(Caller caller) {
        return switch (caller) {
            case Caller.Seat seat -> {
                var room = rooms.get(seat.sessionId()).standing().state();
                reader(room, seat);
                yield room;
            }
            case Caller.Display display ->
                rooms.get(display.sessionId()).standing().state();
            case Caller.Nobody() -> throw Problem.UNAUTHENTICATED.refusal();
        };
    }

    private static Activity activity(RoomState room, UUID id) {
        return Retrospect.activities(room).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.ACTIVITY_NOT_FOUND::refusal);
    }

    private static Participant reader(RoomState room, Caller.Seat seat) {
        Reception.refuseRemoved(room, seat.participantId());
        return room.find(seat.participantId()).orElseThrow(Problem.UNAUTHENTICATED::refusal);
    }

    private static Participant keeper(RoomState room, Caller.Seat seat) {
        var person = reader(room, seat);
        if (!Right.MANAGE.isHeldBy(person, room.options())) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", "session.export");
        }
        return person;
    }
}
