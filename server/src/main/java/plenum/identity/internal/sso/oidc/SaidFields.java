package plenum.identity.internal.sso.oidc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.identity.internal.sso.arrivals.OutsideIdentity;
import plenum.identity.internal.sso.oidc.Doubt.About;
import plenum.identity.internal.sso.providers.Admission.GroupRule;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.ProviderSettings.Oauth2;
import plenum.identity.internal.sso.providers.ProviderSettings.Oidc;
import tools.jackson.databind.JsonNode;

/** Reads who somebody is out of what a provider says of them. Pure. */
final class SaidFields {

    private static final int LONGEST = 1_000;

    private SaidFields() {}

    /** The first that says something counts: the id token, then the user-info answer. */
    static OutsideIdentity read(Oidc settings, Provider provider, String issuer, String subject, List<JsonNode> said) {
        return new OutsideIdentity(
                issuer,
                subject,
                first(said, "email"),
                isVerified(settings.trustsEmail(), said),
                name(said),
                settings.groupsClaim() == null ? null : groups(provider, said, settings.groupsClaim()));
    }

    static OutsideIdentity read(Oauth2 settings, Provider provider, JsonNode said) {
        var subject = text(at(said, settings.idField()));
        if (subject == null || subject.length() > OutsideIdentity.LONGEST_SUBJECT) {
            throw new Doubt(About.SUBJECT);
        }
        var all = List.of(said);
        return new OutsideIdentity(
                "provider:" + provider.id(),
                subject,
                first(all, settings.emailField() == null ? "email" : settings.emailField()),
                isVerified(settings.trustsEmail(), all),
                settings.nameField() == null ? name(all) : first(all, settings.nameField()),
                settings.groupsField() == null ? null : groups(provider, all, settings.groupsField()));
    }

    private static boolean isVerified(boolean trusted, List<JsonNode> said) {
        var verified = first(said, "email_verified");
        return verified == null ? trusted : verified.equals("true");
    }

    private static @Nullable String name(List<JsonNode> said) {
        var whole = first(said, "name");
        if (whole != null) {
            return whole;
        }
        var given = first(said, "given_name");
        var family = first(said, "family_name");
        return given == null || family == null ? first(said, "preferred_username") : given + " " + family;
    }

    /** Only those that stand for something here are kept; nothing, if the provider had too many to list them. */
    private static @Nullable Set<String> groups(Provider provider, List<JsonNode> said, String path) {
        var known = provider.admission().groups().stream().map(GroupRule::group).collect(Collectors.toSet());
        for (var each : said) {
            var listed = at(each, path);
            if (!listed.isMissingNode() && !listed.isNull()) {
                var groups = new HashSet<String>();
                (listed.isArray() ? listed : List.of(listed)).forEach(one -> groups.add(one.asString("")));
                groups.retainAll(known);
                return groups;
            }
        }
        boolean isElsewhere =
                said.stream().anyMatch(each -> each.path("_claim_names").has(path));
        return isElsewhere ? null : Set.of();
    }

    private static @Nullable String first(List<JsonNode> said, String path) {
        return said.stream()
                .map(each -> text(at(each, path)))
                .filter(text -> text != null && text.length() <= LONGEST)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode said) {
        var text = said.isValueNode() && !said.isNull() ? said.asString("").strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** A name that has dots in it, as claims with the address of a namespace do, is one name if there is one. */
    private static JsonNode at(JsonNode said, String path) {
        if (said.has(path)) {
            return said.get(path);
        }
        var here = said;
        for (var step : path.split("\\.", -1)) {
            here = here.path(step);
        }
        return here;
    }
}
