package plenum.bench.doors;

import java.io.IOException;
import plenum.bench.programs.Loans;
import plenum.bench.programs.Program;

/** What the product has used so far: CPU time of its own and of its database, in microseconds, and loans of a connection. */
record Cost(double program, double database, double loans) {

    static Cost of(Program product) throws IOException, InterruptedException {
        var process = product.process();
        return new Cost(1e6 * process.cpuSeconds(), 1e6 * process.childrenCpuSeconds(), Loans.of(product));
    }

    /** What each of so many requests has cost since. */
    Cost since(Cost before, int requests) {
        return new Cost(
                (program - before.program) / requests,
                (database - before.database) / requests,
                (loans - before.loans) / requests);
    }
}
