create table jobs_other (id int);
