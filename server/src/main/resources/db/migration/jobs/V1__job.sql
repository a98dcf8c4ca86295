-- Work that waits, repeats or is being done; the columns are those the scheduler library expects.
create table jobs_job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index jobs_job_due on jobs_job (execution_time);
create index jobs_job_heartbeat on jobs_job (last_heartbeat);
