package plenum.bench.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** What the kernel says about a process. */
public record Observed(long pid) {

    private static final double TICKS_PER_SECOND = 100;

    /** In a line of a histogram, and in that of the sums. */
    private static final int BYTES = 2;

    /** User and system time of all its threads so far, in seconds; the kernel reports it in hundredths. */
    public double cpuSeconds() throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) / TICKS_PER_SECOND;
    }

    /** The same of all processes it has started, such as those of its database. */
    public double childrenCpuSeconds() throws IOException {
        double seconds = 0;
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        for (var child : children) {
            try {
                seconds += new Observed(child.pid()).cpuSeconds();
            } catch (NoSuchFileException ended) {
                // between the two looks
            }
        }
        return seconds;
    }

    /** Calls of write and writev so far. */
    public long writes() throws IOException {
        return number("io", "syscw:");
    }

    public long residentBytes() throws IOException {
        return 1024 * number("status", "VmRSS:");
    }

    private long number(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/" + file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    /**
     * Full collection, then the bytes of all live objects; absent programs of other languages answer 0. What fills the
     * gaps that a collection was too lazy to close is nobody's.
     */
    public long liveHeapBytes() throws IOException, InterruptedException {
        var histogram = Shell.output(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + pid, "GC.class_histogram");
        return bytes(histogram, line -> line.startsWith("Total"))
                - bytes(histogram, line -> line.contains("jdk.internal.vm.Filler"));
    }

    private static long bytes(String histogram, Predicate<String> which) {
        return histogram
                .lines()
                .map(String::strip)
                .filter(which)
                .mapToLong(line -> Long.parseLong(line.split("\\s+")[BYTES]))
                .sum();
    }

    public boolean java() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + pid + "/exe")).endsWith("java");
    }
}
