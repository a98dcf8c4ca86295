drop index session_open_by_age;
drop index session_open_by_due;

create index session_open_by_age on session (created_at desc) where status in ('draft', 'active');
create index session_open_by_due on session (due_at) where status in ('draft', 'active');
