package plenum.bench.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Counts the system calls of all threads of a process: exactly by the kernel's tracepoint, else by strace, which slows it but counts as well. */
public final class SyscallCount {

    private final Process counter;
    private final boolean perf;

    private SyscallCount(Process counter, boolean perf) {
        this.counter = counter;
        this.perf = perf;
    }

    public static SyscallCount begin(Observed process) throws IOException, InterruptedException {
        boolean perf = tracepointReadable();
        var pid = Long.toString(process.pid());
        var command = perf
                ? new ProcessBuilder("perf", "stat", "-x", ",", "-e", "raw_syscalls:sys_enter", "-p", pid)
                : new ProcessBuilder("strace", "-c", "-f", "-p", pid);
        var counter = command.redirectErrorStream(true).start();
        counter.waitFor(1, TimeUnit.SECONDS);
        return new SyscallCount(counter, perf);
    }

    /** Absent when neither tool may look at the process. */
    public OptionalLong end() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(counter.pid())).start().waitFor();
        var output = new String(counter.getInputStream().readAllBytes(), UTF_8);
        counter.waitFor();
        return output.lines()
                .filter(line -> line.contains(perf ? "sys_enter" : " total"))
                .map(line -> perf ? line.split(",")[0] : line.trim().split("\\s+")[3])
                .filter(count -> count.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static boolean tracepointReadable() throws InterruptedException {
        try {
            return Shell.output("perf", "stat", "-x", ",", "-e", "raw_syscalls:sys_enter", "true")
                    .matches("(?s)\\d+,.*");
        } catch (IOException noPerf) {
            return false;
        }
    }
}
