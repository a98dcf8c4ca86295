package plenum.identity.internal.sso.saml;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import plenum.identity.internal.saml.ProviderMetadata;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.ProviderSettings.Saml;
import plenum.identity.internal.sso.providers.Providers;
import plenum.outbound.OutboundFailure;
import plenum.shared.Refusal;

/** Follows providers that change their certificates; whoever calls itself otherwise than before is not followed. */
@Component
class MetadataRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataRenewal.class);

    private final Providers providers;
    private final MetadataSource source;

    MetadataRenewal(Providers providers, MetadataSource source) {
        this.providers = providers;
        this.source = source;
    }

    void renewAll() {
        for (var provider : providers.list()) {
            if (provider.active() && provider.settings() instanceof Saml saml && saml.metadataUrl() != null) {
                renew(provider, saml, URI.create(saml.metadataUrl()));
            }
        }
    }

    private void renew(Provider provider, Saml known, URI address) {
        try {
            var read = source.fetch(address);
            if (!read.entityId().equals(known.entityId())) {
                LOG.warn("The metadata of provider {} names another entity id and is not taken over", provider.id());
                return;
            }
            var renewed = renewed(known, read);
            if (!renewed.equals(known)) {
                providers.renew(provider, renewed);
            }
        } catch (OutboundFailure | Refusal unreadable) {
            LOG.warn("The metadata of provider {} could not be read: {}", provider.id(), unreadable.getMessage());
        }
    }

    private static Saml renewed(Saml known, ProviderMetadata read) {
        return new Saml(
                known.metadataUrl(),
                known.entityId(),
                read.signOn().toString(),
                MetadataSource.certificates(read),
                known.signsRequests(),
                known.persistentNames(),
                known.emailField(),
                known.nameField(),
                known.groupsField(),
                known.trustsEmail());
    }
}
