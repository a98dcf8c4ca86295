package plenum.sessions.internal.templates;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.sessions.Templates.Change;
import plenum.sessions.Templates.Kept;
import plenum.sessions.Templates.NewTemplate;
import plenum.sessions.Templates.Template;
import plenum.sessions.Templates.Words;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.AgendaCommand;
import plenum.sessions.internal.templates.KeptTemplate.Keeper;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** Lets everybody use what they may see, and those who may write a template do so. */
@Component
public class TemplateShelf {

    private final BuiltInTemplates builtIn;
    private final TemplateStore store;
    private final TemplateForm form;
    private final TemplateViews views;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TemplateShelf(
            BuiltInTemplates builtIn,
            TemplateStore store,
            TemplateForm form,
            TemplateViews views,
            Memberships memberships,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.builtIn = builtIn;
        this.store = store;
        this.form = form;
        this.views = views;
        this.memberships = memberships;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    public Kept list(SignedIn who, @Nullable String locale) {
        var own = who.isGuest() ? List.<TemplateOutline>of() : store.list(who.alone(), memberships.teamsOf(who));
        var writable = new LinkedHashSet<UUID>();
        memberships.teamsOf(who).stream().filter(team -> mayWriteIn(who, team)).forEach(writable::add);
        var all = Stream.concat(builtIn.list(locale).stream().map(TemplateOutline::of), own.stream())
                .map(one -> views.overview(one, mayWrite(who, one.keeper())))
                .toList();
        return new Kept(all, !who.isGuest() && who.allows(Permission.WRITE_TEMPLATES), writable);
    }

    public Template get(SignedIn who, UUID template) {
        var known = known(who, template);
        return views.whole(known, mayWrite(who, known.keeper()));
    }

    public Template save(SignedIn who, @Nullable UUID team, NewTemplate wish) {
        var keeper = keeper(who, team);
        var words = TemplateWords.read(wish.words());
        return add(who, keeper, words, form.read(wish.agenda(), List.of(), who));
    }

    /** Keeps what is on the agenda of a session. */
    public Template save(SignedIn who, @Nullable UUID team, Words words, Agenda agenda) {
        var keeper = keeper(who, team);
        return add(who, keeper, TemplateWords.read(words), form.taken(agenda));
    }

    public Template change(SignedIn who, UUID template, Change change) {
        var known = writable(who, template);
        int seen = change.seen() == null ? known.revision() : change.seen();
        var words = TemplateWords.read(new Words(
                change.name() == null ? known.name() : change.name(),
                change.description() == null ? known.description() : change.description()));
        var agenda = change.agenda() == null ? known.agenda() : form.read(change.agenda(), known.agenda(), who);
        var wanted = new KeptTemplate(
                template,
                known.keeper(),
                words.name(),
                words.description(),
                agenda,
                known.revision(),
                known.createdAt(),
                known.changedAt());
        if (!isFree(() -> store.change(wanted, seen, clock.instant()))) {
            throw Problem.PRECONDITION_FAILED.refusal();
        }
        return get(who, template);
    }

    public void remove(SignedIn who, UUID template) {
        writable(who, template);
        transaction.executeWithoutResult(status -> {
            if (!store.remove(template)) {
                throw Problem.ITEM_NOT_FOUND.refusal();
            }
            facts.publishEvent(Audited.by(who.required(), "template.removed").on(template));
        });
    }

    /** What stands on it, to be put on the agenda of a session. */
    public List<AgendaCommand.Line> linesOf(SignedIn who, UUID template) {
        return form.ready(known(who, template).agenda());
    }

    private Template add(SignedIn who, Keeper keeper, Words words, List<KeptTemplate.Line> agenda) {
        var template = new KeptTemplate(Ids.next(), keeper, words.name(), words.description(), agenda, 1, null, null);
        if (!isFree(() -> store.add(template, clock.instant()))) {
            throw Problem.LIMIT_REACHED.because(
                    KeptTemplate.MOST + " templates of " + (keeper.team() == null ? "an account" : "a team"));
        }
        return get(who, template.id());
    }

    private Keeper keeper(SignedIn who, @Nullable UUID team) {
        if (team != null) {
            memberships.require(who, team, Permission.WRITE_TEMPLATES);
        } else {
            who.requireForOwn(Permission.WRITE_TEMPLATES);
        }
        return Keeper.of(who.required(), team);
    }

    /** What somebody may not know of is not there. */
    private KeptTemplate known(SignedIn who, UUID template) {
        return builtIn.find(template)
                .or(() ->
                        who.isGuest() ? Optional.empty() : store.find(template, who.alone(), memberships.teamsOf(who)))
                .orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    private KeptTemplate writable(SignedIn who, UUID template) {
        who.required();
        var known = known(who, template);
        if (!mayWrite(who, known.keeper())) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", Permission.WRITE_TEMPLATES.word());
        }
        return known;
    }

    private boolean mayWrite(SignedIn who, Keeper keeper) {
        return !keeper.isNobody() && (keeper.team() == null || mayWriteIn(who, keeper.team()));
    }

    private boolean mayWriteIn(SignedIn who, UUID team) {
        return memberships.may(who, team, Permission.WRITE_TEMPLATES);
    }

    /** Two people may choose the same name at once, so only the store can tell. */
    private static boolean isFree(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DuplicateKeyException taken) {
            throw Problem.VALIDATION_ERROR.on("name", "is the name of another template kept there");
        }
    }
}
