package plenum.integrations.jira.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Deliveries of real Jira sites, as somebody recorded them. */
final class Recorded {

    private static final Path FOLDER = Path.of("src/test/resources/jira-webhooks-mattermost");

    private Recorded() {}

    static byte[] body(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> files() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers of Jira's API, which are no deliveries. */
    static boolean isAnswer(String file) {
        return file.contains("-get-");
    }

    static boolean isComment(String file) {
        return file.matches("webhook-(cloud|server)-comment-.*");
    }
}
