package plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the page of what activities promise against the tests there are. */
class AcceptancePageTest {

    private static final Path PAGE = Path.of("../docs/acceptance-activities.md");
    private static final Pattern LINK = Pattern.compile("\\[`([\\w.-]+)`]\\(([^)]+)\\)");

    static Stream<String[]> links() throws IOException {
        return LINK.matcher(Files.readString(PAGE)).results().map(link -> new String[] {link.group(1), link.group(2)});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void every_test_of_the_page_is_there(String name, String address) throws IOException {
        var file = PAGE.resolveSibling(address);

        assertThat(file).exists();
        if (address.endsWith(".java") && name.contains(".")) {
            assertThat(Files.readString(file)).contains(" " + name.substring(name.indexOf('.') + 1) + "(");
        }
    }
}
