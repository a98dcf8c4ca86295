alter table session add column seat_free_at timestamptz;

comment on column session.seat_free_at is 'from when on somebody who comes to a full table gets the seat of somebody who lost the connection';
