create table jobs_example (id int);
