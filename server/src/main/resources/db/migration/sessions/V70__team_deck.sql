alter table session add column team_id uuid;

comment on column session.team_id is 'whose members find the session where it is visible to a team; teams are kept elsewhere';

create index session_of_team on session (team_id) where team_id is not null;
