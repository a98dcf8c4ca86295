alter table session_display add column control boolean not null default false;
