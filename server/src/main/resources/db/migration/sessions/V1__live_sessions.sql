create table session (
    id uuid primary key,
    name text not null,
    kind text not null,
    join_code text not null unique,
    join_url text not null,
    max_seats integer not null,
    timeout_seconds bigint not null,
    status text not null,
    phase text not null,
    facilitator_id uuid,
    current_activity_id uuid not null,
    epoch bigint not null,
    version bigint not null,
    created_at timestamptz not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    last_activity_at timestamptz not null,
    expires_at timestamptz not null
);

comment on column session.version is 'counts every change; a writer that finds another number than it knew has lost the race';

create index session_open_by_age on session (created_at desc) where status = 'active';
create index session_open_by_end on session (expires_at) where status = 'active';

create table session_participant (
    session_id uuid not null references session on delete cascade,
    id uuid not null,
    name text not null,
    avatar text not null,
    role text not null,
    can_vote boolean not null,
    seat integer,
    joined_at timestamptz not null,
    has_left boolean not null,
    primary key (session_id, id)
);

create table session_display (
    session_id uuid not null references session on delete cascade,
    id uuid not null,
    label text not null,
    primary key (session_id, id)
);

create table session_token (
    sha256 text primary key,
    session_id uuid not null references session on delete cascade,
    participant_id uuid,
    display_id uuid,
    check (num_nonnulls(participant_id, display_id) = 1)
);

comment on table session_token is 'the secrets that prove a seat or a presenter screen, never in plain';

create index session_token_by_session on session_token (session_id);

create table session_activity (
    id uuid primary key,
    session_id uuid not null references session on delete cascade,
    type text not null,
    title text not null,
    position integer not null,
    control jsonb not null
);

create index session_activity_by_session on session_activity (session_id);

create table session_round (
    activity_id uuid not null references session_activity on delete cascade,
    round integer not null,
    record jsonb not null,
    primary key (activity_id, round)
);

create table session_ballot (
    activity_id uuid not null references session_activity on delete cascade,
    round integer not null,
    ballot_key text not null,
    choice jsonb,
    client_seq bigint not null,
    state text not null,
    version bigint not null,
    committed_at timestamptz not null,
    primary key (activity_id, round, ballot_key)
);

comment on column session_ballot.ballot_key is 'whose ballot it is: one row per person and round, whatever is sent how often';
