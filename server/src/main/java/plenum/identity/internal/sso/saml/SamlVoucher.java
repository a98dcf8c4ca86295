package plenum.identity.internal.sso.saml;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import plenum.identity.internal.saml.ServiceAddresses;
import plenum.identity.internal.saml.SignInRequest;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.ProviderSettings;
import plenum.identity.internal.sso.providers.ProviderSettings.Saml;
import plenum.identity.internal.sso.providers.Voucher;
import plenum.shared.PublicAddress;

/** Providers that sign what they say of people in XML and send it by the people's own browsers. */
@Component
class SamlVoucher implements Voucher {

    /** Ids in XML begin with no digit. */
    static final String ID = "_";

    private final OurKey key;
    private final MetadataSource source;
    private final PublicAddress addresses;
    private final Clock clock;

    SamlVoucher(OurKey key, MetadataSource source, PublicAddress addresses, Clock clock) {
        this.key = key;
        this.source = source;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public boolean speaks(ProviderSettings settings) {
        return settings instanceof Saml;
    }

    @Override
    public String startPath(Provider provider) {
        return "/sso/saml/" + provider.slug();
    }

    @Override
    public Map<String, URI> addresses(Provider provider, HttpServletRequest request) {
        var us = ServiceAddresses.of(addresses.asSeenBy(request), provider.slug());
        var told = new LinkedHashMap<String, URI>();
        told.put("entity_id", URI.create(us.entityId()));
        told.put("answers", URI.create(us.answers()));
        told.put("metadata", URI.create(us.entityId()));
        return told;
    }

    @Override
    public URI begin(Provider provider, FlowSecret secret, HttpServletRequest request) {
        var settings = (Saml) provider.settings();
        var us = ServiceAddresses.of(addresses.asSeenBy(request), provider.slug());
        return new SignInRequest(
                        ID + secret.state(),
                        us,
                        URI.create(settings.signOnUrl()),
                        settings.persistentNames(),
                        clock.instant())
                .address(settings.signsRequests() ? key.get().key() : null);
    }

    @Override
    public void check(ProviderSettings settings) {
        if (settings instanceof Saml saml && saml.metadataUrl() != null) {
            source.check(URI.create(saml.metadataUrl()));
        }
    }

    @Override
    public Health test(Provider provider) {
        return source.test((Saml) provider.settings());
    }
}
