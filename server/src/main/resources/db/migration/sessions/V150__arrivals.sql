-- When a ballot's request came in, before it waited for its turn; unknown for those of earlier releases, and for
-- anonymous ones from their close on.
alter table session_ballot add column arrived_at timestamptz;
