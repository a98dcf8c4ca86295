package plenum.planning.internal.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Deals the items of a sprint one by one, so that whoever has received least for its entitlement is next. */
final class Deal {

    private static final Comparator<Piece> BY_STANDING = Comparator.comparingInt(piece -> piece.standing);

    /** One stakeholder at one discipline's table: what it has received, and what it can show. */
    private static final class Hand {
        private final int stakeholder;
        private final long weight;
        private final TreeSet<Piece> available = new TreeSet<>(BY_STANDING);
        private long received;
        private long claim;

        private Hand(int stakeholder, long weight) {
            this.stakeholder = stakeholder;
            this.weight = weight;
        }

        private Piece best() {
            return available.first();
        }

        private void reckon() {
            claim = available.isEmpty() ? 0 : Micros.divide(received + best().z, weight);
        }
    }

    /** Everything that is dealt in one discipline. */
    private static final class Table {
        private final Map<Integer, Hand> hands = new HashMap<>();
        private final TreeSet<Hand> waiting = new TreeSet<>(
                Comparator.<Hand>comparingLong(hand -> hand.claim).thenComparingInt(hand -> hand.best().standing));
        private final TreeSet<Piece> soft =
                new TreeSet<>(Comparator.<Piece, LocalDate>comparing(piece -> Objects.requireNonNull(piece.latestStart))
                        .thenComparing(BY_STANDING));
        private long whole;
        private long placed;
        private long filled;

        private void place(long load) {
            placed += load;
            filled = whole == 0 ? 0 : Micros.divide(placed, whole);
        }
    }

    private final Pieces names;
    private final Ground ground;
    private final List<Table> tables = new ArrayList<>();
    private final Map<Piece, Integer> waitingFor = new HashMap<>();
    private final List<Piece> order = new ArrayList<>();

    Deal(Pieces names, Ground ground) {
        this.names = names;
        this.ground = ground;
        names.disciplines().forEach(_ -> tables.add(new Table()));
    }

    List<Piece> order() {
        var flexible = names.all().stream().filter(piece -> !piece.isHard()).toList();
        lay(flexible);
        for (var piece : flexible) {
            int blockers = (int)
                    piece.blockers.stream().filter(blocker -> !blocker.isHard()).count();
            if (blockers == 0) {
                show(piece);
            } else {
                waitingFor.put(piece, blockers);
            }
        }
        for (var table = emptiest(); table != null; table = emptiest()) {
            var soft = table.soft.isEmpty() ? null : table.soft.first();
            if (soft != null && isUrgent(soft)) {
                soft.reasons.add(new Reason.SoftDeadline(Objects.requireNonNull(soft.latestStart)));
                emit(table, soft);
            } else {
                turn(table);
            }
        }
        return order;
    }

    /** How full a discipline is goes by its capacity; where there is none, by all there is to do. */
    private void lay(List<Piece> flexible) {
        for (var piece : flexible) {
            for (int index = 0; index < piece.loadOn.length; index++) {
                tables.get(piece.loadOn[index]).whole += piece.load[index];
            }
        }
        for (int discipline = 0; discipline < tables.size(); discipline++) {
            long capacity = ground.flexible(discipline);
            var table = tables.get(discipline);
            table.whole = capacity > 0 ? capacity : table.whole;
        }
    }

    private @Nullable Table emptiest() {
        Table emptiest = null;
        for (var table : tables) {
            if (!table.waiting.isEmpty() && (emptiest == null || table.filled < emptiest.filled)) {
                emptiest = table;
            }
        }
        return emptiest;
    }

    private boolean isUrgent(Piece soft) {
        return !Objects.requireNonNull(soft.latestStart).isAfter(ground.nextFreeDay(soft.discipline));
    }

    private void turn(Table table) {
        var hand = table.waiting.first();
        var next = table.waiting.higher(hand);
        var piece = hand.best();
        piece.reasons.add(new Reason.FairTurn(
                Micros.decimal(hand.received), Micros.decimal(piece.z), next == null ? null : nextBest(next)));
        if (next != null && next.claim == hand.claim) {
            piece.reasons.add(new Reason.TieBroken(tieBreak(piece, next.best())));
        }
        emit(table, piece);
    }

    private Reason.NextBest nextBest(Hand hand) {
        var stakeholder = names.stakeholders().get(hand.stakeholder);
        return new Reason.NextBest(
                stakeholder == null ? null : stakeholder.name(),
                Micros.decimal(hand.received),
                Micros.decimal(hand.best().z));
    }

    private static Reason.By tieBreak(Piece piece, Piece other) {
        if (piece.effective != other.effective) {
            return Reason.By.SCORE;
        }
        return piece.candidate.rank().equals(other.candidate.rank()) ? Reason.By.ID : Reason.By.RANK;
    }

    private void show(Piece piece) {
        var table = tables.get(piece.discipline);
        var hand = table.hands.computeIfAbsent(piece.stakeholder, number -> new Hand(number, piece.weight));
        if (!hand.available.isEmpty()) {
            table.waiting.remove(hand);
        }
        hand.available.add(piece);
        hand.reckon();
        table.waiting.add(hand);
        if (piece.isSoft()) {
            table.soft.add(piece);
        }
    }

    private void emit(Table table, Piece piece) {
        var hand = Objects.requireNonNull(table.hands.get(piece.stakeholder));
        table.waiting.remove(hand);
        hand.available.remove(piece);
        hand.received += piece.z;
        hand.reckon();
        if (!hand.available.isEmpty()) {
            table.waiting.add(hand);
        }
        if (piece.isSoft()) {
            table.soft.remove(piece);
        }
        for (int index = 0; index < piece.loadOn.length; index++) {
            tables.get(piece.loadOn[index]).place(piece.load[index]);
        }
        order.add(piece);
        ground.plan(piece);
        piece.blocked.forEach(this::release);
    }

    private void release(Piece blocked) {
        var left = waitingFor.merge(blocked, -1, Integer::sum);
        if (left != null && left == 0 && !blocked.isHard()) {
            show(blocked);
        }
    }
}
