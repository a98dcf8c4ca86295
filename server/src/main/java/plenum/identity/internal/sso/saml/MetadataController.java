package plenum.identity.internal.sso.saml;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.identity.internal.saml.ProviderMetadata;
import plenum.shared.Answer;
import plenum.shared.Problem;

/** Reads a provider's metadata for whoever sets it up; nothing is stored yet. */
@Validated
@RestController
class MetadataController {

    /** Either of the two. */
    record ReadMetadata(
            @Nullable @Size(max = 1000) String url,
            @Nullable @Size(max = 300_000) String metadata) {}

    /** What goes into the settings of a provider. */
    record SamlMetadata(
            String entityId,
            String signOnUrl,
            List<String> certificates,
            boolean signsRequests,
            boolean persistentNames) {

        static SamlMetadata of(ProviderMetadata read) {
            return new SamlMetadata(
                    read.entityId(),
                    read.signOn().toString(),
                    MetadataSource.certificates(read),
                    read.wantsSignedRequests(),
                    read.hasPersistentNames());
        }
    }

    private final MetadataSource source;
    private final Memberships memberships;

    MetadataController(MetadataSource source, Memberships memberships) {
        this.source = source;
        this.memberships = memberships;
    }

    @PostMapping("/api/v1/sso-providers/saml-metadata")
    Answer<SamlMetadata> readSamlMetadata(@RequestBody @NotNull @Valid ReadMetadata wish, SignedIn who) {
        memberships.require(who, Permission.WRITE_SETTINGS);
        return Answer.of(SamlMetadata.of(read(wish)));
    }

    private ProviderMetadata read(ReadMetadata wish) {
        if (wish.metadata() != null && !wish.metadata().isBlank()) {
            return source.read(wish.metadata().strip().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return source.fetch(URI.create(wish.url() == null ? "" : wish.url().strip()));
        } catch (IllegalArgumentException noAddress) {
            throw Problem.VALIDATION_ERROR.on("url", "must be an address that begins with https://");
        }
    }
}
