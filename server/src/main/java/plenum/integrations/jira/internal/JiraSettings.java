package plenum.integrations.jira.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The Jira sites that report to us, by the id in the address they report to. */
@Validated
@ConfigurationProperties("plenum.integrations.jira")
record JiraSettings(@DefaultValue Map<UUID, @Valid Connection> connections) {

    record Connection(@NotBlank String secret, @NotNull URI baseUrl) {

        @Override
        public String toString() {
            return "Connection[" + baseUrl + "]";
        }
    }

    Optional<Connection> find(UUID id) {
        return Optional.ofNullable(connections.get(id));
    }
}
