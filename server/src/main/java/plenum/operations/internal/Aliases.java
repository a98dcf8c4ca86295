package plenum.operations.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Lets the names by which the settings were known before stand for the settings of today. They win over every file and
 * profile, and give way to a setting named in full.
 */
public class Aliases implements EnvironmentPostProcessor {

    /** One older name, the setting it stands for and how its value was written. */
    public record Alias(String name, String setting, UnaryOperator<String> translation) {

        static Alias of(String name, String setting) {
            return new Alias(name, setting, UnaryOperator.identity());
        }

        static Alias duration(String name, String setting, String unit) {
            return new Alias(name, setting, value -> value.chars().allMatch(Character::isDigit) ? value + unit : value);
        }
    }

    public static final List<Alias> ALL = List.of(
            Alias.of("HOST", "server.address"),
            Alias.of("PORT", "server.port"),
            new Alias("DEBUG", "logging.level.plenum", value -> Boolean.parseBoolean(value) ? "debug" : "info"),
            Alias.of("LOG_LEVEL", "logging.level.plenum"),
            Alias.of("MAX_SESSIONS", "plenum.sessions.max-sessions"),
            Alias.of("MAX_USERS_PER_SESSION", "plenum.sessions.max-users-per-session"),
            Alias.duration("SESSION_TIMEOUT_MINUTES", "plenum.sessions.timeout", "m"),
            Alias.duration("GRACE_PERIOD_MINUTES", "plenum.sessions.grace-period", "m"),
            Alias.duration("CLEANUP_INTERVAL_SECONDS", "plenum.sessions.cleanup-interval", "s"),
            Alias.duration("MOBILE_HEARTBEAT_INTERVAL", "plenum.sessions.heartbeat", "s"),
            Alias.of("MOBILE_BATTERY_OPTIMIZATION", "plenum.sessions.battery-optimization"),
            Alias.of("NETWORK_ADAPTIVE_FEATURES", "plenum.sessions.network-adaptation"),
            Alias.of("CORS_ORIGINS", "plenum.web.allowed-origins"),
            Alias.of("RATE_LIMITING", "plenum.sessions.rates.enabled"),
            new Alias("MAX_REQUEST_SIZE", "plenum.web.max-request-size", Aliases::size),
            Alias.of("METRICS_ENABLED", "plenum.operations.metrics-enabled"),
            Alias.of("REDIS_URL", "plenum.realtime.redis-url"),
            Alias.of("PLENUM_PUBLIC_URL", "plenum.web.public-url"),
            Alias.of("PLENUM_LOG_FORMAT", "plenum.operations.log-format"),
            Alias.of("PLENUM_MASTER_KEY", "plenum.vault.master-key"),
            Alias.of("PLENUM_MASTER_KEY_PREVIOUS", "plenum.vault.previous-master-key"),
            Alias.of("PLENUM_METRICS_TOKEN", "plenum.operations.metrics-token"));

    private static final String SOURCE = "older names of settings";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new LinkedHashMap<String, Object>();
        for (var alias : ALL) {
            var value = environment.getProperty(alias.name());
            if (value != null && !value.isBlank()) {
                settings.put(alias.setting(), alias.translation().apply(value.strip()));
            }
        }
        var sources = environment.getPropertySources();
        var after = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        if (sources.contains(after)) {
            sources.addAfter(after, new MapPropertySource(SOURCE, settings));
        } else {
            sources.addFirst(new MapPropertySource(SOURCE, settings));
        }
        var format = environment.getProperty("plenum.operations.log-format", "text");
        if (format.equalsIgnoreCase("json")) {
            sources.addLast(new MapPropertySource("log format", Map.of("logging.structured.format.console", "ecs")));
        }
    }

    /** `10m`, `10mb` and `10485760` all mean ten megabytes. */
    private static String size(String value) {
        var upper = value.toUpperCase(Locale.ROOT);
        return upper.matches("\\d+[KMG]") ? upper + "B" : upper;
    }
}
