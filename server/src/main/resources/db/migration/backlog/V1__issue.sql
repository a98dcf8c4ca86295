-- Issues of every tracker, each as it stood at the latest moment we were told of.
create table backlog_issue (
    id            uuid           primary key,
    source        uuid           not null,
    external_id   text           not null,
    project_key   text           not null,
    key           text           not null,
    type          text           not null,
    title         text           not null,
    status_id     text           not null,
    status        text           not null,
    category      text           not null check (category in ('TODO', 'IN_PROGRESS', 'DONE')),
    resolution    text,
    priority      text,
    created_at    timestamptz(3),
    deleted_at    timestamptz(3),
    as_of         timestamptz(3) not null,
    as_of_history bigint         not null,
    unique (source, external_id)
);

create index backlog_issue_category on backlog_issue (category) where deleted_at is null;

-- What happened to them: only ever added to. The key is what makes telling twice harmless.
create table backlog_issue_change (
    issue_id    uuid           not null references backlog_issue,
    at          timestamptz(3) not null,
    history_id  bigint         not null,
    field       text           not null,
    position    smallint       not null,
    from_id     text,
    from_text   text,
    to_id       text,
    to_text     text,
    recorded_at timestamptz    not null,
    number      bigint         generated always as identity,
    primary key (issue_id, at, history_id, field)
);

create index backlog_issue_change_latest on backlog_issue_change (at desc, number desc);
