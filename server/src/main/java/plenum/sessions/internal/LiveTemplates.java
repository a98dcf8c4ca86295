package plenum.sessions.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.identity.SignedIn;
import plenum.sessions.Templates;
import plenum.sessions.internal.room.AgendaCommand;
import plenum.sessions.internal.room.AgendaViews;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.templates.TemplateShelf;
import plenum.shared.Caller;
import plenum.shared.Problem;

/** Brings kept agendas into rooms, and those of rooms to where agendas are kept. */
@Component
class LiveTemplates implements Templates {

    private final Reception reception;
    private final TemplateShelf shelf;

    LiveTemplates(Reception reception, TemplateShelf shelf) {
        this.reception = reception;
        this.shelf = shelf;
    }

    @Override
    public Kept list(SignedIn who, @Nullable String locale) {
        return shelf.list(who, locale);
    }

    @Override
    public Template get(SignedIn who, UUID template) {
        return shelf.get(who, template);
    }

    @Override
    public Template save(SignedIn who, @Nullable UUID team, NewTemplate wish) {
        return shelf.save(who, team, wish);
    }

    @Override
    public Template saveAgenda(Caller caller, SignedIn who, @Nullable UUID team, Words words) {
        return shelf.save(who, team, words, prepared(caller).agenda());
    }

    /** Whoever may not prepare anything here hears that first. */
    private RoomState prepared(Caller caller) {
        var room = reception.roomOf(caller);
        if (!room.may(Reception.actor(caller), Right.MANAGE)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", "activity.prepare");
        }
        return room;
    }

    @Override
    public Template change(SignedIn who, UUID template, Change change) {
        return shelf.change(who, template, change);
    }

    @Override
    public void remove(SignedIn who, UUID template) {
        shelf.remove(who, template);
    }

    @Override
    public Inserted insert(Caller caller, SignedIn who, UUID template) {
        prepared(caller);
        var lines = shelf.linesOf(who, template);
        var after =
                reception.done(caller, new RoomCommand.Plan(Reception.actor(caller), new AgendaCommand.Insert(lines)));
        var added = lines.stream()
                .map(line ->
                        AgendaViews.whole(after.state(), after.state().agenda().get(line.activity())))
                .toList();
        return new Inserted(added, after.at().version());
    }
}
