create table planning_sprint (
    id                     uuid           primary key,
    org_id                 uuid           not null default '00000000-0000-0000-0000-000000000000',
    team_id                uuid           not null,
    connection_id          uuid,
    external_id            text,
    name                   text           not null,
    goal                   text,
    goal_result            text           not null default 'not_set' check (goal_result in ('not_set', 'met', 'partly', 'missed')),
    state                  text           not null default 'future' check (state in ('future', 'active', 'closed')),
    time_zone              text           not null,
    planned_start_at       timestamptz(3),
    planned_end_at         timestamptz(3),
    activated_at           timestamptz(3),
    completed_at           timestamptz(3),
    planning_grace_minutes integer        not null,
    sealing                text           not null default 'none' check (sealing in ('none', 'pending', 'sealed')),
    sealed_revision        integer,
    created_at             timestamptz(3) not null,
    updated_at             timestamptz(3) not null,
    version                integer        not null default 1,
    unique (connection_id, external_id)
);

comment on column planning_sprint.connection_id is 'by which it is read; absent where it is our own';
create index planning_sprint_team on planning_sprint (team_id, state);

create table planning_team_settings (
    team_id                uuid           primary key,
    planning_grace_minutes integer        not null default 0,
    parallel_sprints       boolean        not null default false,
    subtasks               text           not null default 'ignore' check (subtasks in ('ignore', 'children')),
    wip_limit              integer,
    updated_at             timestamptz(3) not null,
    version                integer        not null default 1
);

comment on table planning_team_settings is 'how a team plans; a team without a row plans as usual';

-- What the figures of a sprint were at some moment, chained by hashes through all sprints of a team. Rows are only ever
-- added; they go when their team does.
create table planning_sprint_revision (
    sprint_id              uuid           not null,
    revision               integer        not null,
    team_id                uuid           not null,
    kind                   text           not null check (kind in ('baseline', 'interim', 'final', 'amendment', 'reopened')),
    sealed_at              timestamptz(3) not null,
    sealed_by              uuid,
    reason                 text,
    rule_version           integer        not null,
    status_mapping_version integer        not null,
    source_incomplete      boolean        not null,
    payload_hash           bytea          not null,
    chain_seq              bigint         not null,
    prev_hash              bytea          not null,
    hash                   bytea          not null,
    primary key (sprint_id, revision),
    unique (team_id, chain_seq)
);

comment on column planning_sprint_revision.chain_seq is 'from 1, without gaps, for each team';

create table planning_sprint_revision_payload (
    sprint_id uuid    not null,
    revision  integer not null,
    payload   bytea   not null,
    primary key (sprint_id, revision)
);

comment on table planning_sprint_revision_payload is 'canonical JSON, compressed; apart, so that it may go while the hashes stay';

create function planning_sprint_revision_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'What is sealed stays as it is: update of % refused', tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger never_changes before update on planning_sprint_revision
    for each row execute function planning_sprint_revision_refuse();
create trigger never_changes before update on planning_sprint_revision_payload
    for each row execute function planning_sprint_revision_refuse();
