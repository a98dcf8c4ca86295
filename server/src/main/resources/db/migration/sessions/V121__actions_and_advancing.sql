alter table session_activity add column actions jsonb not null default '[]';

comment on column session_activity.actions is 'what people agreed to do about its result';

alter table session
    add column auto_advance_seconds integer not null default 0,
    add column advance_from uuid,
    add column advance_at timestamptz;

comment on column session.auto_advance_seconds is 'how long a result stays before the next published activity begins by itself; 0 is for ever';
comment on column session.advance_from is 'the activity after which something begins by itself, or would, had the host not wanted to stay there';
