-- What was done and has to be known for years. It is written down first where the deed was stored, in the same
-- transaction, and chained by one writer a moment later.
create table operations_audit_pending (
    arrived    bigint generated always as identity primary key,
    at         timestamptz not null,
    action     text        not null,
    actor_kind text        not null,
    actor      uuid,
    target     text,
    outcome    text        not null,
    ip         text,
    request_id text,
    details    jsonb       not null
);

-- seq has no gaps; hash is the SHA-256 of the hash before and of this row in the form of ChainRule.
create table operations_audit_event (
    seq        bigint      primary key,
    at         timestamptz not null,
    action     text        not null,
    actor_kind text        not null,
    actor      uuid,
    target     text,
    outcome    text        not null,
    ip         text,
    request_id text,
    details    jsonb       not null,
    hash       bytea       not null
);
create index operations_audit_event_at on operations_audit_event (at);
create index operations_audit_event_actor on operations_audit_event (actor, seq) where actor is not null;
create index operations_audit_event_target on operations_audit_event (target, seq) where target is not null;
create index operations_audit_event_action on operations_audit_event (action text_pattern_ops, seq);

-- Keys that sign the chain and nothing else. The public halves stay, the private one is sealed by the vault.
create table operations_audit_key (
    id          integer     primary key,
    public_key  bytea       not null,
    private_key bytea       not null,
    created_at  timestamptz not null
);

-- An anchor says that the chain had this hash here; a checkpoint says that what came before was removed on purpose.
create table operations_audit_seal (
    kind      text        not null check (kind in ('anchor', 'checkpoint')),
    seq       bigint      not null,
    hash      bytea       not null,
    at        timestamptz not null,
    key_id    integer     not null references operations_audit_key (id),
    signature bytea       not null,
    primary key (kind, seq)
);

-- What the newest look at the whole chain found.
create table operations_audit_check (
    only_one   boolean     primary key default true check (only_one),
    at         timestamptz not null,
    first_seq  bigint      not null,
    last_seq   bigint      not null,
    broken_seq bigint,
    reason     text
);

create function operations_audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log only grows: % of % refused', lower(tg_op), tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

-- Only what a checkpoint stands for may go.
create function operations_audit_forget() returns trigger language plpgsql as $$
begin
    if exists (select from operations_audit_seal where kind = 'checkpoint' and seq >= old.seq) then
        return old;
    end if;
    raise exception 'The audit log only grows: delete of % refused', old.seq using errcode = 'integrity_constraint_violation';
end
$$;

create trigger only_grows before update on operations_audit_event
    for each row execute function operations_audit_refuse();
create trigger goes_behind_a_checkpoint before delete on operations_audit_event
    for each row execute function operations_audit_forget();
create trigger is_never_emptied before truncate on operations_audit_event
    for each statement execute function operations_audit_refuse();
create trigger only_grows before update or delete on operations_audit_seal
    for each row execute function operations_audit_refuse();
create trigger is_never_emptied before truncate on operations_audit_seal
    for each statement execute function operations_audit_refuse();
create trigger only_grows before delete or update of id, public_key, created_at on operations_audit_key
    for each row execute function operations_audit_refuse();
