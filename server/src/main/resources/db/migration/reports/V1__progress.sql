-- Figures as they were last worked out, so that reading one costs nothing.
create table reports_figure (
    name text  primary key,
    body jsonb
);

insert into reports_figure (name) values ('progress');

-- Reasons to work a figure out again. Only added to and taken away, never updated: whoever marks never waits for
-- whoever computes, and a mark made while someone computes is still there afterwards.
create table reports_mark (
    number bigint      generated always as identity primary key,
    figure text        not null references reports_figure (name),
    since  timestamptz not null
);

create index reports_mark_figure on reports_mark (figure);
