package plenum.database.internal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server says, kept across its restarts: why it died is in the words before the last start. */
final class PostgresLog {

    private static final long LARGE = 10L * 1024 * 1024;

    private final Path file;
    private long begin;

    PostgresLog(Path file) {
        this.file = file;
    }

    /** Where the next start writes: behind the others, or in a new file when there is much already. */
    Redirect next() throws IOException {
        if (size() > LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        begin = size();
        return Redirect.appendTo(file.toFile());
    }

    /** What was said since the latest start. */
    String lastWords() throws IOException {
        try (var said = Files.newInputStream(file)) {
            said.skipNBytes(begin);
            return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
