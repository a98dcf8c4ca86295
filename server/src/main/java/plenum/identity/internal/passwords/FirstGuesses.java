package plenum.identity.internal.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is tried first; read when the first password is chosen. */
final class FirstGuesses {

    private static final String LIST = "/plenum/identity/first-guesses.txt";

    private FirstGuesses() {}

    private static final class Read {
        private static final Set<String> ALL = read();
    }

    static Set<String> all() {
        return Read.ALL;
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FirstGuesses.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
