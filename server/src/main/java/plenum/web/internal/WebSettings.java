package plenum.web.internal;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How we meet the web.
 *
 * @param publicUrl the beginning of every link, QR code and mail; without it links follow the request
 * @param allowedOrigins other origins whose pages may call us, exactly as browsers send them
 * @param trustedProxies addresses or networks whose forwarded headers count
 * @param maxRequestSize the largest body, where no other limit is set
 * @param bodyLimits other limits, by path pattern
 * @param frameAncestors who may show us in a frame, as in the content security policy
 * @param userInterface where the built UI lies
 * @param apiDescription where the description of the API lies
 * @param rememberAnswers how long a repeated request with proof gets its first answer again
 * @param rememberAnswersToNobody the same without proof, where the key alone is the secret
 */
@Validated
@ConfigurationProperties("plenum.web")
public record WebSettings(
        @Nullable URI publicUrl,

        @DefaultValue
        List<@Pattern(regexp = ORIGIN, message = "must be an exact origin such as https://example.org") String>
                allowedOrigins,

        @DefaultValue
        List<@Pattern(regexp = NETWORK, message = "must be an address or a network such as 10.0.0.0/8") String>
                trustedProxies,

        @DefaultValue("1MB") DataSize maxRequestSize,
        @DefaultValue Map<String, DataSize> bodyLimits,

        @DefaultValue("'self'") @Pattern(regexp = "[^;\\r\\n]+")
        String frameAncestors,

        @DefaultValue("classpath:/static/") String userInterface,
        @DefaultValue("classpath:/static/api/openapi.json") String apiDescription,
        @DefaultValue("24h") Duration rememberAnswers,
        @DefaultValue("10m") Duration rememberAnswersToNobody) {

    private static final String ORIGIN = "https?://[A-Za-z0-9.\\-\\[\\]:]+";
    private static final String NETWORK = "[0-9A-Fa-f.:]+(/\\d{1,3})?";
}
