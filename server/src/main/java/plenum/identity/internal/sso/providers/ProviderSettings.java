package plenum.identity.internal.sso.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a provider is reached and what its answers say, kind by kind. Secrets are kept elsewhere. */
public sealed interface ProviderSettings {

    /** Whether its addresses of people count as proved, though it does not say so itself. */
    boolean trustsEmail();

    /**
     * One that tells everything about itself at one address.
     *
     * @param groupsClaim where the id token or the user-info answer lists the groups somebody is in
     */
    record Oidc(
            String discoveryUrl,
            String clientId,
            List<String> scopes,
            @Nullable String groupsClaim,
            boolean trustsEmail)
            implements ProviderSettings {}

    /**
     * One whose addresses somebody has typed in. Fields are names in the user-info answer; dots lead into objects.
     *
     * @param idField what never changes for one person
     */
    record Oauth2(
            String authorizationUrl,
            String tokenUrl,
            String userInfoUrl,
            String clientId,
            List<String> scopes,
            ClientProof clientProof,
            String idField,
            @Nullable String emailField,
            @Nullable String nameField,
            @Nullable String groupsField,
            boolean trustsEmail)
            implements ProviderSettings {}

    /**
     * One that signs what it says (SAML 2). All of it stands in its metadata; fields are names of attributes.
     *
     * @param metadataUrl where what it says of itself is read anew from time to time
     * @param certificates with which it signs; two while it changes from one to the other
     * @param signsRequests whether it wants to see that we sign what we ask
     * @param persistentNames whether it is asked for a name that never changes
     * @param emailField without one, a name that is an address is taken for it
     */
    record Saml(
            @Nullable String metadataUrl,
            String entityId,
            String signOnUrl,
            List<String> certificates,
            boolean signsRequests,
            boolean persistentNames,
            @Nullable String emailField,
            @Nullable String nameField,
            @Nullable String groupsField,
            boolean trustsEmail)
            implements ProviderSettings {}

    /** Where the client's secret travels. */
    enum ClientProof {
        HEADER,
        BODY
    }
}
