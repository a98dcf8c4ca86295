package plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages of what is promised against the tests there are. */
class AcceptancePageTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern LINK = Pattern.compile("\\[`([\\w.-]+)`]\\(([^)]+)\\)");

    static List<String[]> links() throws IOException {
        var links = new ArrayList<String[]>();
        try (var pages = Files.newDirectoryStream(DOCS, "acceptance-*.md")) {
            for (var page : pages) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .forEach(link -> links.add(new String[] {link.group(1), link.group(2)}));
            }
        }
        return links;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void every_test_of_a_page_is_there(String name, String address) throws IOException {
        var file = DOCS.resolve(address);

        assertThat(file).exists();
        if (address.endsWith(".java") && name.contains(".")) {
            assertThat(Files.readString(file)).contains(" " + name.substring(name.indexOf('.') + 1) + "(");
        }
    }
}
