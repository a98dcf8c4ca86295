package plenum.sessions.internal.room;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import plenum.activities.ActivityType;
import plenum.activities.Announcement;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.Outline;
import plenum.activities.Setup;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;

/** The smallest thing people could do together beside poker: ring a bell, as often as they like. */
record Bell(String id, boolean parallel) implements ActivityType<Bell.Rung, Bell.Command, Bell.Event> {

    record Rung(int times) {}

    sealed interface Command {
        record Ring() implements Command {}
    }

    sealed interface Event {
        record Rang() implements Event {}
    }

    record Form(int times) {}

    /** In front of everybody until something else is. */
    static final Bell ALONE = new Bell("bell", false);

    /** Beside whatever is in front of everybody. */
    static final Bell BESIDE = new Bell("chime", true);

    AgendaCommand.Add planned(UUID activity) {
        var setting = new AgendaCommand.Setting(StoredJson.tree("{}"), 1, Play.fresh(this));
        return new AgendaCommand.Add(activity, setting, new AgendaCommand.Words(id, null, null), null);
    }

    @Override
    public Class<Command> commands() {
        return Command.class;
    }

    @Override
    public Vocabulary vocabulary() {
        return new Vocabulary(List.of("rang"), List.of("ringing"));
    }

    @Override
    public Setup<?, Rung> setup() {
        return Setup.of(Form.class, new Form(0), new Form(3), form -> new Rung(form.times()));
    }

    @Override
    public Decision<Event> decide(Rung state, Command command, Turn turn) {
        return Decision.accepted(new Event.Rang());
    }

    @Override
    public Rung evolve(Rung state, Event event) {
        return new Rung(state.times() + 1);
    }

    @Override
    public Object view(Rung state, Crowd crowd, Audience audience) {
        return state;
    }

    @Override
    public Outline outline(Rung state) {
        return new Outline("ringing", Outline.Phase.WAITING, 0);
    }

    @Override
    public Announcement announce(Rung after, Event event, Crowd crowd) {
        return new Announcement("rang", Map.of("times", after.times()));
    }

    @Override
    public List<Ballot> ballots(Event event) {
        return List.of();
    }

    @Override
    public Rung results(Rung state) {
        return state;
    }

    @Override
    public List<Table> tables(Rung state, ExportWish wish) {
        return List.of();
    }

    @Override
    public Stored store(Rung state) {
        return new Stored(state, new TreeMap<Integer, Object>());
    }

    @Override
    public Rung restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
        return StoredJson.value(control, Rung.class);
    }
}
