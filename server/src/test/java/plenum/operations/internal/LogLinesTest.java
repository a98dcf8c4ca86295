package plenum.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** What strangers write cannot pass for a line of the log, in the pattern the program really logs with. */
class LogLinesTest {

    private static final String FORGED = "12:00:00.000 INFO  plenum                       all is well";

    private final LoggerContext context = new LoggerContext();
    private final PatternLayout layout = layout();

    private PatternLayout layout() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        var made = new PatternLayout();
        made.setContext(context);
        made.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        made.setPattern(pattern());
        made.start();
        return made;
    }

    private static String pattern() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return yaml.getObject().getProperty("logging.pattern.console");
    }

    private String logged(String message, @Nullable Throwable failure) {
        return layout.doLayout(
                new LoggingEvent("here", context.getLogger("plenum.Test"), Level.WARN, message, failure, null));
    }

    @Test
    void a_plain_message_is_one_line() {
        assertThat(logged("all is well", null)).endsWith("all is well\n").hasLineCount(1);
    }

    @Test
    void no_end_of_line_of_any_kind_begins_a_line_that_passes_for_ours() {
        for (var end : new String[] {"\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029", "\n\r"}) {
            var name = "Ann" + end + FORGED;
            for (var text : new String[] {logged(name, null), logged("it failed", new IllegalStateException(name))}) {
                assertThat(text.split("\\R", -1))
                        .filteredOn(line -> line.startsWith("12:00:00"))
                        .isEmpty();
                assertThat(text).doesNotContain("\r").contains("    " + FORGED);
            }
        }
    }

    @Test
    void nothing_steers_a_terminal_and_only_records_begin_at_the_margin() {
        var random = new Random(20261127);
        for (var n = 0; n < 2000; n++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0xA0 : 0x2070));
            }
            var logged = logged("name=" + text, null);
            assertThat(logged.chars().filter(each -> Character.isISOControl(each) && each != '\n' && each != '\t'))
                    .isEmpty();
            assertThat(logged.lines().skip(1)).allMatch(line -> line.startsWith("    "));
        }
        assertThat(logged("\u001b[2J\u0000\u202Etxt.exe", null)).contains("?[2J??txt.exe");
    }
}
