package plenum.teams.internal;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Revisions;
import plenum.teams.Organisation;
import plenum.teams.Organisation.SessionCreators;
import plenum.teams.Organisation.Settings;

/** What is decided for everybody, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/settings")
class OrganisationController {

    record ChangeOrganisation(
            @Nullable String name,
            @Nullable List<String> allowedEmailDomains,
            @Nullable SessionCreators sessionCreators,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Integer sessionsKeptDays) {}

    private final Organisation organisation;

    OrganisationController(Organisation organisation) {
        this.organisation = organisation;
    }

    @OpenToKeys(Permission.WRITE_SETTINGS)
    @GetMapping
    ResponseEntity<Answer<Settings>> getOrganisationSettings(SignedIn who) {
        return answer(organisation.show(who));
    }

    @OpenToKeys(Permission.WRITE_SETTINGS)
    @PatchMapping
    ResponseEntity<Answer<Settings>> changeOrganisationSettings(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangeOrganisation wish,
            SignedIn who) {
        // Whoever may not change them hears that first.
        organisation.show(who);
        var change = new Organisation.Wish(
                wish.name(),
                wish.allowedEmailDomains(),
                wish.sessionCreators(),
                wish.language(),
                wish.timeZone(),
                wish.sessionsKeptDays());
        return answer(organisation.change(who, Revisions.seen(ifMatch), change));
    }

    private static ResponseEntity<Answer<Settings>> answer(Settings settings) {
        return ResponseEntity.ok().eTag(Revisions.tag(settings.revision())).body(Answer.of(settings));
    }
}
