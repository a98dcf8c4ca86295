package plenum.bench.doors;

import java.util.OptionalDouble;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Samples;

/** One door, round after round. Rounds in which anybody was refused count for nothing. */
final class Series {

    private final String what;
    private final Bar bar;
    private final Samples perSecond = new Samples();
    private final Samples program = new Samples();
    private final Samples database = new Samples();
    private final Samples loans = new Samples();
    private int refused;

    Series(String what, Bar bar) {
        this.what = what;
        this.bar = bar;
    }

    String what() {
        return what;
    }

    void add(Rush rush, Cost each) {
        perSecond.add(rush.perSecond());
        program.add(each.program());
        database.add(each.database());
        loans.add(each.loans());
        refused += rush.refused();
    }

    Figure figure() {
        var value = refused == 0 ? perSecond.median() : OptionalDouble.empty();
        return Figure.of("P10", what, value, "1/s", bar)
                .with("rounds", perSecond)
                .with("refused", refused)
                .with("program_us", program)
                .with("database_us", database)
                .with("loans", loans);
    }
}
