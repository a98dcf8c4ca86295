alter table session_round add column secret bytea;
comment on column session_round.secret is 'ties anonymous ballots to those who may still change them; gone once the round is closed';

alter table session_ballot alter column client_seq drop not null;
alter table session_ballot alter column version drop not null;
alter table session_ballot alter column committed_at drop not null;
