-- Values events went from and to, each kept once however many events name it.
create table backlog_value (
    id     bigint generated always as identity primary key,
    digest bytea  not null unique,
    value  text,
    words  text
);

-- What happened to issues: only ever added to. The key is what makes telling twice harmless.
create table backlog_issue_event (
    issue_no      bigint         not null,
    at            timestamptz(3) not null,
    history_id    bigint         not null,
    recorded_at   timestamptz(3) not null,
    from_v        bigint,
    to_v          bigint,
    superseded_by bigint,
    actor_no      integer,
    seq           integer        not null,
    field         smallint       not null,
    origin        smallint       not null,
    unique (issue_no, at, history_id, field)
) partition by range (at);

comment on column backlog_issue_event.superseded_by is 'the history that proved this wrong; it no longer counts';
create index backlog_issue_event_at on backlog_issue_event using brin (at);
create index backlog_issue_event_latest on backlog_issue_event (
    at desc, issue_no desc, history_id desc, seq desc, field desc);

do $$
begin
    execute 'create table backlog_issue_event_before_2020 partition of backlog_issue_event '
        || 'for values from (minvalue) to (''2020-01-01 00:00+00'')';
    for year in 2020..2035 loop
        execute format(
            'create table backlog_issue_event_%s partition of backlog_issue_event for values from (%L) to (%L)',
            year, year || '-01-01 00:00+00', (year + 1) || '-01-01 00:00+00');
    end loop;
    execute 'create table backlog_issue_event_later partition of backlog_issue_event '
        || 'for values from (''2036-01-01 00:00+00'') to (maxvalue)';
end
$$;

-- Numbers of changes made here: negative, so that they never meet those of a tracker.
create sequence backlog_history increment by -1 start with -1 minvalue -9223372036854775807 maxvalue -1;

insert into backlog_value (digest, value, words)
select sha256(convert_to(coalesce('v' || value, '') || E'\x1f' || coalesce('w' || words, ''), 'UTF8')), value, words
from (
    select from_id as value, from_text as words from backlog_issue_change
    union
    select to_id, to_text from backlog_issue_change
) as told
where value is not null or words is not null;

insert into backlog_issue_event (issue_no, at, history_id, recorded_at, from_v, to_v, seq, field, origin)
select issue.no, change.at, change.history_id, change.recorded_at, before.id, after.id, change.position,
    array_position(array['CREATED', 'DELETED', 'STATUS', 'RESOLUTION', 'SPRINTS', 'TYPE', 'PRIORITY', 'ASSIGNEE',
        'REPORTER', 'PARENT', 'PROJECT', 'KEY', 'LABELS', 'DUE_ON'], change.field)::smallint, 1
from backlog_issue_change as change
join backlog_issue as issue on issue.id = change.issue_id
left join backlog_value as before
    on before.digest
        = sha256(convert_to(coalesce('v' || from_id, '') || E'\x1f' || coalesce('w' || from_text, ''), 'UTF8'))
left join backlog_value as after
    on after.digest
        = sha256(convert_to(coalesce('v' || to_id, '') || E'\x1f' || coalesce('w' || to_text, ''), 'UTF8'));

drop table backlog_issue_change;
drop table backlog_issue_before;
