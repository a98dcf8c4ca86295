create table identity_provider (
    id         uuid        primary key,
    org_id     uuid        not null default '00000000-0000-0000-0000-000000000000',
    slug       text        not null unique,
    name       text        not null,
    active     boolean     not null,
    settings   jsonb       not null,
    secret     bytea,
    admission  jsonb       not null,
    revision   integer     not null,
    created_at timestamptz not null
);

comment on table identity_provider is 'who else may say who somebody is';
comment on column identity_provider.slug is 'how it is called in addresses; it never changes, because the other side has written it down';
comment on column identity_provider.secret is 'sealed by the vault';
comment on column identity_provider.admission is 'whether newcomers are let in, and what their groups make them';

create table identity_outside (
    id           uuid        primary key,
    account_id   uuid        not null references identity_account on delete cascade,
    provider_id  uuid        not null references identity_provider on delete cascade,
    authority    text        not null,
    subject      text        not null,
    email        text,
    linked_at    timestamptz not null,
    last_used_at timestamptz,
    unique (authority, subject)
);

comment on table identity_outside is 'under which names others know an account; an address is never one of them';
comment on column identity_outside.authority is 'who gave the subject its name: the issuer, or the provider where there is none';
comment on column identity_outside.email is 'as it was said last, to be shown to the owner';

create index identity_outside_of_account on identity_outside (account_id);
create index identity_outside_of_provider on identity_outside (provider_id);

create table identity_flow (
    secret_sha256 text        primary key,
    state_sha256  text        not null unique,
    provider_id   uuid        not null references identity_provider on delete cascade,
    account_id    uuid        references identity_account on delete cascade,
    return_to     text        not null,
    expires_at    timestamptz not null,
    came_back     boolean     not null default false,
    arrived       jsonb
);

comment on table identity_flow is 'somebody is on the way to a provider and back';
comment on column identity_flow.secret_sha256 is 'of what their browser keeps in a cookie';
comment on column identity_flow.account_id is 'who wants to link what comes back; absent where somebody wants to sign in';

create index identity_flow_expiry on identity_flow (expires_at);

create table identity_sso_policy (
    id          boolean primary key default true check (id),
    sso_only    boolean not null default false,
    break_glass uuid,
    revision    integer not null default 1
);

comment on column identity_sso_policy.break_glass is 'the one account whose password counts all the same';

insert into identity_sso_policy default values;
