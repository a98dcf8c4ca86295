-- The backlog of teams: own issues, those of imported files and those of trackers, all in one form.
create table backlog_project (
    id          uuid           primary key,
    org_id      uuid           not null default '00000000-0000-0000-0000-000000000000',
    team_id     uuid,
    source      uuid,
    key         text           not null,
    name        text           not null,
    next_number integer        not null default 1,
    archived_at timestamptz(3),
    created_at  timestamptz(3) not null,
    updated_at  timestamptz(3) not null,
    version     integer        not null default 1
);

comment on column backlog_project.source is 'the connection it is read from; absent where it is our own';
comment on column backlog_project.team_id is 'whose it is; a tracker''s project may wait for a team';
create unique index backlog_project_own on backlog_project (team_id, key) where source is null;
create unique index backlog_project_remote on backlog_project (source, key) where source is not null;
create index backlog_project_team on backlog_project (team_id);

create table backlog_status (
    id          uuid     primary key,
    project_id  uuid     references backlog_project on delete cascade,
    source      uuid,
    external_id text,
    name        text     not null,
    category    text     not null check (category in ('todo', 'in_progress', 'done')),
    state       text     not null check (state in ('todo', 'started', 'done', 'dropped')),
    position    smallint not null default 0,
    gone        boolean  not null default false,
    unique (source, external_id)
);

comment on column backlog_status.state is 'what it means where no mapping of the team says otherwise';
comment on column backlog_status.gone is 'no issue may come into it any more; history still names it';
create index backlog_status_project on backlog_status (project_id);

create table backlog_status_mapping (
    team_id             uuid           not null,
    version             integer        not null,
    valid_from          timestamptz(3),
    dropped_resolutions text[]         not null default '{}',
    done_by             text           not null default 'category' check (done_by in ('category', 'board_column')),
    created_at          timestamptz(3) not null,
    primary key (team_id, version)
);

comment on column backlog_status_mapping.valid_from is 'absent: from the beginning of time';

create table backlog_status_mapping_entry (
    team_id   uuid    not null,
    version   integer not null,
    status_id uuid    not null references backlog_status on delete cascade,
    state     text    not null check (state in ('todo', 'started', 'done', 'dropped')),
    primary key (team_id, version, status_id),
    foreign key (team_id, version) references backlog_status_mapping on delete cascade
);

create table backlog_person (
    id           uuid           primary key,
    no           integer        generated always as identity unique,
    org_id       uuid           not null default '00000000-0000-0000-0000-000000000000',
    display_name text           not null,
    account_id   uuid           unique,
    active       boolean        not null default true,
    created_at   timestamptz(3) not null,
    updated_at   timestamptz(3) not null,
    version      integer        not null default 1
);

create table backlog_person_ref (
    connection_id uuid not null,
    external_id   text not null,
    person_id     uuid not null references backlog_person on delete cascade,
    primary key (connection_id, external_id)
);

create table backlog_team_person (
    team_id   uuid not null,
    person_id uuid not null references backlog_person on delete cascade,
    primary key (team_id, person_id)
);

create table backlog_discipline (
    id         uuid           primary key,
    org_id     uuid           not null default '00000000-0000-0000-0000-000000000000',
    team_id    uuid           not null,
    name       text           not null,
    name_key   text           not null,
    aliases    text[]         not null default '{}',
    position   integer        not null default 0,
    colour     text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    version    integer        not null default 1,
    unique (team_id, name_key)
);

create table backlog_sprint_name (
    team_id uuid not null,
    id      uuid not null,
    name    text not null,
    primary key (team_id, id)
);

comment on table backlog_sprint_name is 'names that files have told of sprints; the id is made of the name';

alter table backlog_issue rename to backlog_issue_before;
alter table backlog_issue_before rename constraint backlog_issue_pkey to backlog_issue_before_pkey;
alter table backlog_issue_before
    rename constraint backlog_issue_source_external_id_key to backlog_issue_before_source_external_id_key;
alter index backlog_issue_category rename to backlog_issue_before_category;

create table backlog_issue (
    id                uuid           primary key,
    no                bigint         generated always as identity unique,
    org_id            uuid           not null default '00000000-0000-0000-0000-000000000000',
    team_id           uuid,
    project_id        uuid           not null references backlog_project,
    source            uuid,
    external_id       text,
    key               text           not null,
    key_project       text           not null generated always as (split_part(key, '-', 1)) stored,
    key_number        bigint         not null,
    previous_keys     text[]         not null default '{}',
    type              text           not null,
    level             text           not null default 'standard' check (level in ('epic', 'standard', 'subtask')),
    title             text           not null,
    description       text,
    status_id         uuid           not null references backlog_status,
    resolution        text,
    priority          text,
    points            numeric(10, 2),
    agreed_points     numeric(10, 2),
    estimate_hours    numeric(10, 2),
    assignee_id       uuid           references backlog_person,
    reporter_id       uuid           references backlog_person,
    owner_id          uuid           references backlog_person,
    stakeholder_id    uuid           generated always as (coalesce(owner_id, reporter_id)) stored,
    discipline_id     uuid           references backlog_discipline,
    discipline_split  jsonb          not null default '{}',
    parent_id         uuid           references backlog_issue,
    labels            text[]         not null default '{}',
    components        text[]         not null default '{}',
    fix_versions      text[]         not null default '{}',
    flagged           boolean        not null default false,
    due_on            date,
    schedule          text           not null default 'flexible' check (schedule in ('flexible', 'soft', 'hard')),
    scheduled_at      timestamptz(3),
    scheduled_minutes integer,
    value             integer,
    time_criticality  integer,
    risk_reduction    integer,
    rank              text           collate "C" not null,
    sprint_ids        uuid[]         not null default '{}',
    custom            jsonb          not null default '{}',
    url               text,
    created_at        timestamptz(3) not null,
    updated_at        timestamptz(3) not null,
    source_updated_at timestamptz(3),
    deleted_at        timestamptz(3),
    version           integer        not null default 1,
    changed_at        timestamptz(3) not null,
    as_of             timestamptz(3),
    as_of_history     bigint,
    search            tsvector       generated always as (to_tsvector('simple',
        translate(key || ' ' || title || ' ' || coalesce(description, ''), '-./_:@#+', '        '))) stored,
    unique (source, external_id)
);

comment on column backlog_issue.no is 'what its history knows it by; outside it has its id';
comment on column backlog_issue.changed_at is 'when the latest of our own events happened; the next happens later';

-- One index for each order a list may have, with the column that ends ties; the cursor stands in it.
create index backlog_issue_by_rank on backlog_issue (team_id, rank, id) where deleted_at is null;
create index backlog_issue_by_key on backlog_issue (team_id, key_project, key_number, id) where deleted_at is null;
create index backlog_issue_by_updated on backlog_issue (team_id, updated_at desc, id) where deleted_at is null;
create index backlog_issue_by_points on backlog_issue (team_id, coalesce(points, -1) desc, id) where deleted_at is null;
create index backlog_issue_by_due on backlog_issue (team_id, coalesce(due_on, 'infinity'), id) where deleted_at is null;

-- And one for each filter that may leave few of many.
create index backlog_issue_project on backlog_issue (project_id, rank);
create index backlog_issue_status on backlog_issue (status_id, rank, id);
create index backlog_issue_assignee on backlog_issue (assignee_id, rank, id) where assignee_id is not null;
create index backlog_issue_stakeholder on backlog_issue (stakeholder_id, rank, id) where stakeholder_id is not null;
create index backlog_issue_discipline on backlog_issue (discipline_id, rank, id) where discipline_id is not null;
create index backlog_issue_type on backlog_issue (team_id, type, rank, id) where deleted_at is null;
create index backlog_issue_priority on backlog_issue (team_id, priority, rank, id) where deleted_at is null;
create index backlog_issue_level on backlog_issue (team_id, level, rank, id) where deleted_at is null;
create index backlog_issue_flagged on backlog_issue (team_id, rank, id) where flagged and deleted_at is null;
create index backlog_issue_unestimated on backlog_issue (team_id, rank, id) where points is null and deleted_at is null;
create index backlog_issue_parent on backlog_issue (parent_id) where parent_id is not null;
create index backlog_issue_owner on backlog_issue (owner_id) where owner_id is not null;
create index backlog_issue_reporter on backlog_issue (reporter_id) where reporter_id is not null;
create index backlog_issue_key on backlog_issue (key);
create index backlog_issue_previous on backlog_issue using gin (previous_keys) where previous_keys <> '{}';
create index backlog_issue_labels on backlog_issue using gin (labels);
create index backlog_issue_sprints on backlog_issue using gin (sprint_ids);
create index backlog_issue_search on backlog_issue using gin (search);

create table backlog_issue_sprint (
    issue_id  uuid           not null references backlog_issue,
    sprint_id uuid           not null,
    first_at  timestamptz(3) not null,
    primary key (issue_id, sprint_id)
);

create index backlog_issue_sprint_sprint on backlog_issue_sprint (sprint_id);

create table backlog_issue_link (
    from_issue_id uuid           not null references backlog_issue,
    to_issue_id   uuid           not null references backlog_issue,
    kind          text           not null check (kind in ('blocks', 'relates', 'duplicates', 'parent_of')),
    created_at    timestamptz(3) not null,
    primary key (from_issue_id, to_issue_id, kind),
    check (from_issue_id <> to_issue_id)
);

create index backlog_issue_link_to on backlog_issue_link (to_issue_id);

insert into backlog_project (id, source, key, name, created_at, updated_at)
select gen_random_uuid(), source, project_key, project_key, min(coalesce(created_at, as_of)), max(as_of)
from backlog_issue_before
group by source, project_key;

insert into backlog_status (id, source, external_id, name, category, state)
select distinct on (source, status_id) gen_random_uuid(), source, status_id, status, lower(category),
    case category when 'TODO' then 'todo' when 'DONE' then 'done' else 'started' end
from backlog_issue_before
order by source, status_id, as_of desc;

insert into backlog_issue (
    id, project_id, source, external_id, key, key_number, type, title, status_id, resolution, priority, rank,
    created_at, updated_at, deleted_at, changed_at, as_of, as_of_history)
select old.id, project.id, old.source, old.external_id, old.key,
    coalesce(substring(old.key from '-([0-9]{1,15})$')::bigint, 0), old.type, old.title,
    status.id, old.resolution, old.priority,
    'U' || lpad((row_number() over (order by coalesce(old.created_at, old.as_of), old.id))::text, 7, '0'),
    coalesce(old.created_at, old.as_of), old.as_of, old.deleted_at, old.as_of, old.as_of, old.as_of_history
from backlog_issue_before as old
join backlog_project as project on project.source = old.source and project.key = old.project_key
join backlog_status as status on status.source = old.source and status.external_id = old.status_id;
