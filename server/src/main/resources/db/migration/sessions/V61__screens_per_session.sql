alter table session add column most_displays integer not null default 20;

comment on column session.most_displays is 'how many presenter screens may be made for it';
