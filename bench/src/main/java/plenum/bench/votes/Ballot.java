package plenum.bench.votes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import plenum.bench.client.Fleet;
import plenum.bench.client.Lines;
import plenum.bench.client.Requests;

/** All screens of one subject and the connections that vote: run after run, driven by the thread that calls. */
final class Ballot implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final Duration SETTLE = Duration.ofMillis(300);
    private static final long LEAD = Duration.ofMillis(50).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private record Deed(int room, int step, long due) {}

    private final Subject subject;
    private final Plan plan;
    private final List<Deed> deeds;
    private final Fleet fleet;
    private final Requests requests;
    private final long[] versions;
    private VoteLedger ledger;
    private int[] firstRounds;
    private List<Floor> floors = List.of();

    Ballot(Subject subject, Plan plan) throws IOException {
        this.subject = subject;
        this.plan = plan;
        this.deeds = IntStream.range(0, plan.rooms())
                .boxed()
                .flatMap(room -> IntStream.range(0, plan.steps())
                        .mapToObj(step -> new Deed(room, step, plan.dueAfter(room, step))))
                .sorted(Comparator.comparingLong(Deed::due))
                .toList();
        this.firstRounds = new int[plan.rooms()];
        this.versions = new long[plan.rooms() * plan.size()];
        this.ledger = new VoteLedger(plan, 0);
        this.fleet = new Fleet(subject.port(), this::screen);
        this.fleet.open(subject.screens());
        this.requests = fleet.requests(CONNECTIONS);
    }

    String name() {
        return subject.name();
    }

    VoteLedger run() throws IOException, InterruptedException {
        firstRounds = subject.rounds();
        fleet.idle(SETTLE);
        long startsAt = System.nanoTime() + LEAD;
        ledger = new VoteLedger(plan, startsAt);
        floors = IntStream.range(0, plan.rooms())
                .mapToObj(room -> new Floor(plan))
                .toList();
        int next = 0;
        long deadline = startsAt + deeds.getLast().due() + PATIENCE;
        while (!(ledger.complete() && requests.isQuiet()) && System.nanoTime() < deadline) {
            while (next < deeds.size() && startsAt + deeds.get(next).due() <= System.nanoTime()) {
                var deed = deeds.get(next++);
                floors.get(deed.room()).due(deed.step());
                act(deed.room());
            }
            fleet.turn(next < deeds.size() && startsAt + deeds.get(next).due() - System.nanoTime() < 1_000_000 ? 0 : 1);
        }
        return ledger;
    }

    private void act(int room) {
        var floor = floors.get(room);
        for (var step = floor.take(); step.isPresent(); step = floor.take()) {
            send(room, step.getAsInt(), ledger);
        }
    }

    private void send(int room, int step, VoteLedger run) {
        try {
            requests.send(
                    subject.request(room, firstRounds[room] + plan.round(step), plan.person(step)), (status, body) -> {
                        run.answered(room, step, status, body, System.nanoTime());
                        if (run == ledger) {
                            floors.get(room).answered();
                            act(room);
                        }
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Lines.Reader screen(int stream) {
        int room = stream / plan.size();
        int screen = stream % plan.size();
        return (bytes, from, to) -> shown(room, screen, VoteFrame.read(bytes, from, to));
    }

    private void shown(int room, int screen, VoteFrame frame) {
        if (frame.kind() == VoteFrame.Kind.OWN) {
            return;
        }
        int stream = room * plan.size() + screen;
        if (frame.kind() != VoteFrame.Kind.SNAPSHOT && versions[stream] != frame.before()) {
            ledger.gap();
        }
        versions[stream] = frame.version();
        int round = frame.round() - firstRounds[room];
        if (frame.kind() == VoteFrame.Kind.VOTE && round >= 0 && round < plan.rounds()) {
            int step = plan.step(round, subject.person(room, frame.participant()));
            ledger.shown(room, step, screen, System.nanoTime());
        }
    }

    @Override
    public void close() throws IOException {
        requests.close();
        fleet.close();
    }
}
