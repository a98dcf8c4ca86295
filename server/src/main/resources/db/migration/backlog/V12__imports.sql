-- Files that were shown what would become of them, and wait for somebody to say yes.
create table backlog_import (
    id           uuid           primary key,
    org_id       uuid           not null default '00000000-0000-0000-0000-000000000000',
    team_id      uuid           not null,
    account_id   uuid           not null,
    kind         text           not null check (kind in ('issues', 'history')),
    project_id   uuid,
    name         text,
    file         bytea,
    state        text           not null check (state in ('previewed', 'waiting', 'running', 'done', 'failed')),
    progress     integer        not null default 0,
    wish         jsonb,
    result       jsonb,
    created_at   timestamptz(3) not null,
    expires_at   timestamptz(3) not null
);

create index backlog_import_expires on backlog_import (expires_at);
create index backlog_import_team on backlog_import (team_id);
