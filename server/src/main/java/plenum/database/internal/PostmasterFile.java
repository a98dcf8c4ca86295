package plenum.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in which a running PostgreSQL says who it is and whether it is ready, and which a killed one leaves. */
record PostmasterFile(Path cluster) {

    private static final int PID = 0;
    private static final int STATUS = 7;

    boolean saysReady(long pid) throws IOException {
        var lines = lines();
        return lines.size() > STATUS
                && lines.get(PID).strip().equals(Long.toString(pid))
                && lines.get(STATUS).strip().equals("ready");
    }

    /** The server that still runs on this directory. */
    Optional<ProcessHandle> server() throws IOException {
        return process().filter(this::serves);
    }

    /** PostgreSQL would take any living program with the number left behind for a server, and refuse to start. */
    void deleteIfMisleading() throws IOException {
        if (lines().isEmpty() || process().filter(process -> !serves(process)).isPresent()) {
            Files.deleteIfExists(file());
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        var lines = lines();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(PID).strip()));
    }

    private boolean serves(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(cluster.toString());
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException notRunning) {
            return List.of();
        }
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}
