package plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are made from the program and committed: a test says when one is stale and writes it when asked to. */
final class Generated {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private Generated() {}

    static void isCurrent(String file, String content) {
        var path = REPOSITORY.resolve(file);
        try {
            if (Boolean.getBoolean("plenum.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, content);
            }
            assertThat(Files.exists(path) ? Files.readString(path) : "")
                    .as("%s is stale; run the tests once with -Dplenum.write=true and commit it", file)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
