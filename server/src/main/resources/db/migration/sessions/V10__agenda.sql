alter table session alter column current_activity_id drop not null;
alter table session alter column started_at drop not null;

comment on column session.current_activity_id is 'what everybody looks at; absent while nothing has begun';

alter table session_activity
    add column description text,
    add column config jsonb not null default '{}',
    add column config_version integer not null default 1,
    add column timeout_seconds integer,
    add column status text not null default 'active',
    add column ends_at timestamptz,
    add column closed_at timestamptz,
    add column closed_reason text,
    add column revision integer not null default 1,
    add column created_at timestamptz not null default now(),
    add column updated_at timestamptz not null default now();

comment on column session_activity.revision is 'counts changes of what is prepared, so that nobody overwrites what they have not seen';
