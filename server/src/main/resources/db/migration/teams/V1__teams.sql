create table team_organisation (
    id                    uuid        primary key,
    name                  text        not null,
    allowed_email_domains text[]      not null default '{}',
    session_creators      text        not null default 'everyone',
    language              text        not null default 'en',
    time_zone             text        not null default 'UTC',
    sessions_kept_days    integer,
    revision              integer     not null default 1,
    rights_version        bigint      not null default 1
);

comment on column team_organisation.rights_version is 'counts every change of who may do what, so that nodes see what they remember is old';

insert into team_organisation (id, name) values (gen_random_uuid(), 'Plenum');

create table team (
    id          uuid        primary key,
    org_id      uuid        not null references team_organisation,
    name        text        not null,
    name_key    text        not null,
    slug        text        not null,
    time_zone   text        not null,
    language    text        not null,
    archived_at timestamptz,
    revision    integer     not null,
    created_at  timestamptz not null,
    unique (org_id, name_key),
    unique (org_id, slug)
);

comment on column team.name_key is 'the name ignoring case: no two teams may share it';

create table team_membership (
    org_id     uuid        not null references team_organisation,
    team_id    uuid        not null references team on delete cascade,
    account_id uuid        not null,
    role       text        not null,
    joined_at  timestamptz not null,
    primary key (team_id, account_id)
);

create index team_membership_of_account on team_membership (account_id);

create table team_role (
    org_id     uuid not null references team_organisation,
    account_id uuid primary key,
    role       text not null
);

comment on table team_role is 'what somebody is in the whole organisation';

create table team_invitation (
    id          uuid        primary key,
    org_id      uuid        not null references team_organisation,
    team_id     uuid        references team on delete cascade,
    email       text,
    role        text        not null,
    secret_hash text        not null unique,
    invited_by  uuid        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    used_by     uuid
);

create index team_invitation_of_team on team_invitation (team_id) where used_at is null;
