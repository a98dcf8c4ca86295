package plenum.identity.internal.sso.providers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.identity.internal.saml.Certificates;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Reads what somebody filled in about a provider, and names everything that is wrong with it at once. Pure. */
final class ProviderForm {

    static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e&&[^\"\\\\]]{1,200}");
    private static final Pattern FIELD = Pattern.compile("[^\\p{Cntrl}\\s]{1,200}");
    private static final Pattern GROUP = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,256}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern ENTITY = Pattern.compile("[^\\p{Cntrl}\\s]{1,1000}");
    private static final int MOST_CERTIFICATES = 10;
    private static final int LONGEST_URL = 1_000;
    private static final int MOST_SCOPES = 30;
    private static final int MOST_DOMAINS = 100;
    private static final int MOST_RULES = 500;

    private final List<Refusal.Detail> wrong = new ArrayList<>();

    String slug(String typed) {
        return check("slug", typed, SLUG.matcher(typed).matches(), "must be small letters, digits and hyphens");
    }

    String name(String typed) {
        var name = typed.strip();
        return check("name", name, NAME.matcher(name).matches(), "must have 1 to 60 characters");
    }

    ProviderSettings settings(ProviderSettings typed) {
        return switch (typed) {
            case ProviderSettings.Oidc oidc -> oidc(oidc);
            case ProviderSettings.Oauth2 oauth2 -> oauth2(oauth2);
            case ProviderSettings.Saml saml -> saml(saml);
        };
    }

    private ProviderSettings oidc(ProviderSettings.Oidc typed) {
        var url = url("settings.discovery_url", typed.discoveryUrl());
        var scopes = new ArrayList<>(scopes(typed.scopes()));
        if (!scopes.contains("openid")) {
            scopes.addFirst("openid");
        }
        return new ProviderSettings.Oidc(
                url.endsWith(WELL_KNOWN) ? url : url.replaceFirst("/+$", "") + WELL_KNOWN,
                clientId(typed.clientId()),
                scopes,
                field("settings.groups_claim", typed.groupsClaim()),
                typed.trustsEmail());
    }

    private ProviderSettings oauth2(ProviderSettings.Oauth2 typed) {
        var id = field("settings.id_field", typed.idField());
        return new ProviderSettings.Oauth2(
                url("settings.authorization_url", typed.authorizationUrl()),
                url("settings.token_url", typed.tokenUrl()),
                url("settings.user_info_url", typed.userInfoUrl()),
                clientId(typed.clientId()),
                scopes(typed.scopes()),
                typed.clientProof(),
                check("settings.id_field", id == null ? "" : id, id != null, "is required"),
                field("settings.email_field", typed.emailField()),
                field("settings.name_field", typed.nameField()),
                field("settings.groups_field", typed.groupsField()),
                typed.trustsEmail());
    }

    private ProviderSettings saml(ProviderSettings.Saml typed) {
        var entityId = typed.entityId().strip();
        var url = typed.metadataUrl();
        return new ProviderSettings.Saml(
                url == null || url.isBlank() ? null : url("settings.metadata_url", url),
                check(
                        "settings.entity_id",
                        entityId,
                        ENTITY.matcher(entityId).matches(),
                        "must have 1 to 1,000 characters"),
                url("settings.sign_on_url", typed.signOnUrl()),
                certificates(typed.certificates()),
                typed.signsRequests(),
                typed.persistentNames(),
                field("settings.email_field", typed.emailField()),
                field("settings.name_field", typed.nameField()),
                field("settings.groups_field", typed.groupsField()),
                typed.trustsEmail());
    }

    private List<String> certificates(List<String> typed) {
        var strong = typed.stream()
                .flatMap(each -> Certificates.read(each).filter(Certificates::isStrong).stream())
                .map(Certificates::text)
                .toList();
        check(
                "settings.certificates",
                "",
                !strong.isEmpty() && strong.size() <= MOST_CERTIFICATES && strong.size() == typed.size(),
                "must be 1 to 10 certificates with RSA of 2048 bits or ECDSA of 256 bits, or better");
        return strong.stream().distinct().toList();
    }

    Admission admission(Admission typed) {
        var domains = typed.domains().stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .distinct()
                .toList();
        boolean areDomains = domains.stream()
                .allMatch(each ->
                        each.equals(Admission.ANY) || DOMAIN.matcher(each).matches());
        check("admission.domains", "", areDomains && domains.size() <= MOST_DOMAINS, "must be domains of addresses");
        check(
                "admission.domains",
                "",
                !typed.provision() || !domains.isEmpty(),
                "must name whose addresses get an account; a star stands for everybody's");
        boolean areGroups = typed.groups().stream()
                .allMatch(rule -> GROUP.matcher(rule.group()).matches());
        check("admission.groups", "", areGroups && typed.groups().size() <= MOST_RULES, "must be names of groups");
        return new Admission(typed.provision(), domains, typed.role(), List.copyOf(typed.groups()));
    }

    void refuse() {
        if (!wrong.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(wrong);
        }
    }

    private String clientId(String typed) {
        var id = typed.strip();
        return check("settings.client_id", id, WORD.matcher(id).matches(), "must have 1 to 200 characters");
    }

    private List<String> scopes(List<String> typed) {
        check(
                "settings.scopes",
                "",
                typed.size() <= MOST_SCOPES
                        && typed.stream().allMatch(each -> WORD.matcher(each).matches()),
                "must be names of scopes");
        return List.copyOf(typed);
    }

    private @Nullable String field(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return check(field, typed.strip(), FIELD.matcher(typed.strip()).matches(), "must be the name of a field");
    }

    private String url(String field, String typed) {
        return check(field, typed.strip(), isUrl(typed.strip()), "must be an address that begins with https://");
    }

    /** Which hosts may be called is decided where they are called. */
    private static boolean isUrl(String typed) {
        try {
            var url = new URI(typed);
            var scheme = url.getScheme();
            return typed.length() <= LONGEST_URL
                    && ("https".equals(scheme) || "http".equals(scheme))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
        } catch (URISyntaxException foreign) {
            return false;
        }
    }

    private String check(String field, String value, boolean right, String message) {
        if (!right) {
            wrong.add(new Refusal.Detail(field, message));
        }
        return value;
    }
}
