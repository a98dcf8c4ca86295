alter table session_activity add column recounted boolean not null default false;

comment on column session_activity.recounted is 'a count of it once was not what is stored, and the stored ballots were counted again';
