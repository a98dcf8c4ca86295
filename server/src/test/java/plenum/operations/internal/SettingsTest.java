package plenum.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import plenum.web.internal.WebSettings;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({WebSettings.class, OperationsSettings.class})
    static class OnlySettings {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOST=127.0.0.1                        | server.address                            | 127.0.0.1",
                "PORT=18500                            | server.port                               | 18500",
                "LOG_LEVEL=WARN                        | logging.level.plenum                      | WARN",
                "DEBUG=true                            | logging.level.plenum                      | debug",
                "MAX_SESSIONS=7                        | plenum.sessions.max-sessions              | 7",
                "MAX_USERS_PER_SESSION=12              | plenum.sessions.max-users-per-session     | 12",
                "SESSION_TIMEOUT_MINUTES=20            | plenum.sessions.timeout                   | 20m",
                "SESSION_TIMEOUT_MINUTES=90s           | plenum.sessions.timeout                   | 90s",
                "GRACE_PERIOD_MINUTES=3                | plenum.sessions.grace-period              | 3m",
                "CLEANUP_INTERVAL_SECONDS=60           | plenum.sessions.cleanup-interval          | 60s",
                "CORS_ORIGINS=https://a.example        | plenum.web.allowed-origins                | https://a.example",
                "RATE_LIMITING=false                   | plenum.sessions.rates.enabled             | false",
                "MAX_REQUEST_SIZE=10m                  | plenum.web.max-request-size               | 10MB",
                "MAX_REQUEST_SIZE=1048576              | plenum.web.max-request-size               | 1048576",
                "MOBILE_HEARTBEAT_INTERVAL=15          | plenum.sessions.heartbeat                 | 15s",
                "MOBILE_BATTERY_OPTIMIZATION=false     | plenum.sessions.battery-optimization      | false",
                "NETWORK_ADAPTIVE_FEATURES=false       | plenum.sessions.network-adaptation        | false",
                "METRICS_ENABLED=false                 | plenum.operations.metrics-enabled         | false",
                "REDIS_URL=redis://r                   | plenum.realtime.redis-url                 | redis://r",
                "PLENUM_PUBLIC_URL=https://p.example   | plenum.web.public-url                     | https://p.example"
            })
    void the_original_names_still_work(String argument, String setting, String value) {
        try (var context = start("--" + argument)) {
            assertThat(context.getEnvironment().getProperty(setting)).isEqualTo(value);
        }
    }

    @Test
    void an_original_name_wins_over_a_profile_and_gives_way_to_the_full_name() {
        try (var context = start("--spring.profiles.active=magnapp")) {
            assertThat(context.getEnvironment().getProperty("plenum.sessions.max-sessions"))
                    .isEqualTo("3");
        }
        try (var context = start("--spring.profiles.active=magnapp", "--MAX_SESSIONS=9")) {
            assertThat(context.getEnvironment().getProperty("plenum.sessions.max-sessions"))
                    .isEqualTo("9");
        }
        try (var context = start("--MAX_SESSIONS=9", "--plenum.sessions.max-sessions=10")) {
            assertThat(context.getEnvironment().getProperty("plenum.sessions.max-sessions"))
                    .isEqualTo("10");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--CORS_ORIGINS=*                        | plenum.web.allowed-origins[0] = \"*\" cannot be used: it must be an exact origin",
                "--MAX_REQUEST_SIZE=huge                 | plenum.web.max-request-size (MAX_REQUEST_SIZE) = \"HUGE\" cannot be used: it must be a size such as 16KB",
                "--METRICS_ENABLED=perhaps               | plenum.operations.metrics-enabled (METRICS_ENABLED) = \"perhaps\" cannot be used: it must be true or false",
                "--PLENUM_LOG_FORMAT=xml                 | plenum.operations.log-format (PLENUM_LOG_FORMAT) = \"xml\" cannot be used: it must be one of [text, json]",
                "--plenum.web.trusted-proxies=nginx      | plenum.web.trusted-proxies[0] = \"nginx\" cannot be used: it must be an address or a network"
            })
    void a_bad_value_stops_the_start_with_its_name_and_what_would_be_allowed(
            String argument, String sentence, CapturedOutput log) {
        assertThatThrownBy(() -> start(argument)).isNotNull();
        assertThat(log.getAll()).contains("The setting " + sentence).doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
