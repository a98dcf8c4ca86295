-- Which sets of migration scripts this database has been through, so that a start with a known set need not look.
create table database_migration (
    digest      text        primary key,
    migrated_at timestamptz not null default now()
);
