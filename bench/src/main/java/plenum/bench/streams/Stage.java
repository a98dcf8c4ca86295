package plenum.bench.streams;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plenum.bench.client.Fleet;
import plenum.bench.figures.Report;
import plenum.bench.programs.Programs;
import plenum.bench.programs.Publishing;
import plenum.bench.publish.Schedule;

/** All programs running side by side with their streams open, so that rounds can take turns; who is not publishing is idle. */
final class Stage implements AutoCloseable {

    private final List<Actor> actors = new ArrayList<>();
    private int runs;

    /** A program and its readers. */
    record Actor(Publishing program, Fleet fleet) {

        String name() {
            return program.name();
        }
    }

    static Stage open(Programs programs, List<String> names, int rooms, int size, Report report) throws Exception {
        var stage = new Stage();
        for (var name : names) {
            var missing = programs.missing(name);
            if (missing.isPresent()) {
                report.say(missing.get() + "; skipped");
            } else {
                stage.enter(programs.start(name), rooms, size);
                report.say(name + ": " + rooms * size + " streams open");
            }
        }
        return stage;
    }

    List<Actor> actors() {
        return actors;
    }

    /** One run of one program: what its readers got, and what its server did from the first frame to the last. */
    Outcome run(Actor actor, Schedule schedule) throws IOException, InterruptedException {
        var numbered = schedule.numbered(++runs);
        var process = actor.program().process();
        double cpu = process.cpuSeconds();
        long writes = process.writes();
        actor.fleet().expect(numbered);
        actor.program().publish(numbered);
        var ledger = actor.fleet().follow(numbered);
        return new Outcome(ledger, process.cpuSeconds() - cpu, process.writes() - writes);
    }

    @Override
    public void close() throws Exception {
        for (var actor : actors) {
            actor.fleet().close();
            actor.program().close();
        }
    }

    private void enter(Publishing program, int rooms, int size) throws IOException, InterruptedException {
        var fleet = new Fleet(program.port());
        actors.add(new Actor(program, fleet));
        fleet.open(program.targets(rooms, size));
    }
}
