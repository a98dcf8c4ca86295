package plenum.teams.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.teams.Organisation;

/** Lets admins decide for everybody. */
@Component
class StoredOrganisation implements Organisation {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_DOMAINS = 50;
    private static final int MOST_DAYS = 365;

    private final OrganisationStore store;
    private final OrganisationAtHand atHand;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;

    StoredOrganisation(
            OrganisationStore store,
            OrganisationAtHand atHand,
            Memberships memberships,
            ApplicationEventPublisher facts) {
        this.store = store;
        this.atHand = atHand;
        this.memberships = memberships;
        this.facts = facts;
    }

    @Override
    public Settings settings() {
        return atHand.get();
    }

    @Override
    public Settings show(SignedIn who) {
        memberships.require(who, Permission.WRITE_SETTINGS);
        return store.get();
    }

    @Override
    @Transactional
    public Settings change(SignedIn who, @Nullable Integer seen, Wish wish) {
        var known = show(who);
        if (!store.change(wished(known, wish), seen == null ? known.revision() : seen)) {
            throw Problem.PRECONDITION_FAILED.refusal();
        }
        atHand.change();
        facts.publishEvent(Audited.by(who.required(), "organisation.changed"));
        return store.get();
    }

    private static Settings wished(Settings known, Wish wish) {
        var form = new Form();
        var wanted = new Settings(
                wish.name() == null ? known.name() : form.name("name", wish.name(), LONGEST_NAME),
                wish.allowedEmailDomains() == null
                        ? known.allowedEmailDomains()
                        : domains(wish.allowedEmailDomains(), form),
                Objects.requireNonNullElse(wish.sessionCreators(), known.sessionCreators()),
                form.language(wish.language(), known.language()),
                form.timeZone(wish.timeZone(), known.timeZone()),
                days(wish.sessionsKeptDays(), known.sessionsKeptDays(), form),
                known.revision());
        form.refuseComplaints();
        return wanted;
    }

    private static List<String> domains(List<String> typed, Form form) {
        if (typed.size() > MOST_DOMAINS) {
            form.complain("allowed_email_domains", "must be at most %d".formatted(MOST_DOMAINS));
        }
        return IntStream.range(0, typed.size())
                .mapToObj(at -> form.domain("allowed_email_domains[%d]".formatted(at), typed.get(at)))
                .distinct()
                .toList();
    }

    private static @Nullable Integer days(@Nullable Integer wished, @Nullable Integer known, Form form) {
        if (wished == null) {
            return known;
        }
        if (wished < 0 || wished > MOST_DAYS) {
            form.complain("sessions_kept_days", "must be between 0 and %d".formatted(MOST_DAYS));
        }
        return wished == 0 ? null : wished;
    }
}
