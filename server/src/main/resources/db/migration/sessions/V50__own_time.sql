alter table session
    add column host_account_id uuid,
    add column own_time_until timestamptz;

comment on column session.host_account_id is 'whose account answers for the session; absent where guests are among themselves';
comment on column session.own_time_until is 'until when people answer in their own time; a date they were told, which no downtime moves';
