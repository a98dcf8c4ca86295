package plenum.backlog.internal.links;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** What issues have to do with each other, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/issues/{issue}/links")
class IssueLinkController {

    /** One of the two is the issue itself. */
    record SetLink(@NotNull UUID fromIssueId, @NotNull UUID toIssueId, Link.@NotNull Kind kind) {}

    record SetLinks(@NotNull List<@NotNull @Valid SetLink> links) {}

    record SeenLink(
            UUID fromIssueId,
            String fromKey,
            String fromTitle,
            UUID toIssueId,
            String toKey,
            String toTitle,
            Link.Kind kind) {

        static SeenLink of(IssueLinkStore.Named named) {
            var link = named.link();
            return new SeenLink(
                    link.from(),
                    named.fromKey(),
                    named.fromTitle(),
                    link.to(),
                    named.toKey(),
                    named.toTitle(),
                    link.kind());
        }
    }

    private final IssueLinks links;

    IssueLinkController(IssueLinks links) {
        this.links = links;
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping
    Answer<List<SeenLink>> listLinks(@PathVariable UUID issue, SignedIn who) {
        return answer(links.list(who, issue));
    }

    @OpenToKeys(Permission.WRITE_BACKLOG)
    @PutMapping
    Answer<List<SeenLink>> setLinks(
            @PathVariable UUID issue,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull SetLinks wish,
            SignedIn who) {
        links.list(who, issue); // whoever may not know of it hears that first
        var wished = wish.links().stream()
                .map(link -> new Link(link.fromIssueId(), link.toIssueId(), link.kind()))
                .toList();
        return answer(links.replace(who, issue, Revisions.seen(ifMatch), wished));
    }

    private static Answer<List<SeenLink>> answer(List<IssueLinkStore.Named> named) {
        return Answer.of(named.stream().map(SeenLink::of).toList());
    }
}
