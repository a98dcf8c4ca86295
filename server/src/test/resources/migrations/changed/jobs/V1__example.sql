create table jobs_example (id bigint);
