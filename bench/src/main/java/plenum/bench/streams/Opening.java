package plenum.bench.streams;

import java.util.concurrent.Callable;
import plenum.bench.programs.Program;
import plenum.bench.programs.Programs;

/** How a program comes to be running; one that somebody else started is not fresh, so its memory can be measured once only. */
record Opening(String name, boolean fresh, Callable<Program> start) {

    static Opening fresh(String name, Programs programs) {
        return new Opening(name, true, () -> programs.start(name));
    }

    static Opening of(Program running) {
        return new Opening(running.name(), false, () -> running);
    }

    Program open() throws Exception {
        return start.call();
    }
}
