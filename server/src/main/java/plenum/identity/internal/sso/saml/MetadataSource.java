package plenum.identity.internal.sso.saml;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import plenum.identity.internal.saml.Certificates;
import plenum.identity.internal.saml.ProviderMetadata;
import plenum.identity.internal.sso.providers.ProviderSettings.Saml;
import plenum.identity.internal.sso.providers.Voucher.Health;
import plenum.outbound.Call;
import plenum.outbound.Outbound;
import plenum.outbound.OutboundFailure;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Reads what providers say of themselves, where they say it. */
@Component
class MetadataSource {

    private static final Health WELL = new Health(true, null);
    private static final int MOST = 1 << 18;

    private final Outbound outbound;
    private final Clock clock;

    MetadataSource(Outbound outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    void check(URI address) {
        outbound.check(address);
    }

    ProviderMetadata read(byte[] xml) {
        return ProviderMetadata.read(xml, clock.instant());
    }

    ProviderMetadata fetch(URI address) {
        var reply = outbound.send(Call.get(address).atMost(MOST));
        if (!reply.successful()) {
            throw Problem.UPSTREAM_UNAVAILABLE.because(address.getHost());
        }
        return read(reply.body());
    }

    /** Whether what it says of itself is still what we know; where nothing can be asked, all is as it was typed in. */
    Health test(Saml settings) {
        var url = settings.metadataUrl();
        if (url == null) {
            return WELL;
        }
        try {
            var read = fetch(URI.create(url));
            if (!read.entityId().equals(settings.entityId())) {
                return ill("another_entity_id");
            }
            return settings.certificates().containsAll(certificates(read)) ? WELL : ill("other_certificates");
        } catch (OutboundFailure failure) {
            return ill(failure.category().name().toLowerCase(Locale.ROOT));
        } catch (Refusal refused) {
            return ill(category(refused.problem()));
        }
    }

    static List<String> certificates(ProviderMetadata read) {
        return read.certificates().stream().map(Certificates::text).toList();
    }

    private static String category(Problem problem) {
        return switch (problem) {
            case TARGET_NOT_ALLOWED -> "not_allowed";
            case UPSTREAM_UNAVAILABLE -> "refused";
            default -> "no_metadata";
        };
    }

    private static Health ill(String category) {
        return new Health(false, category);
    }
}
