alter table session
    add column grace_seconds bigint not null default 300,
    add column facilitator_loss text not null default 'takeover',
    add column controls text not null default 'facilitator',
    add column locked boolean not null default false,
    add column paused_reason text,
    add column paused_since timestamptz,
    add column grace_started_at timestamptz,
    add column grace_expires_at timestamptz,
    add column grace_warned boolean not null default false,
    add column expiring boolean not null default false,
    add column due_at timestamptz;

comment on column session.due_at is 'when the clock has to be heard next; the only time a sweep looks at';

update session set due_at = expires_at;

alter table session alter column due_at set not null;

drop index session_open_by_end;

create index session_open_by_due on session (due_at) where status = 'active';

create table session_clock (
    only_one boolean primary key default true check (only_one),
    alive_at timestamptz not null
);

comment on table session_clock is 'when sessions were last looked after; the time nobody did counts against nobody';
