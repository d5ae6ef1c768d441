alter table entries add column picture varchar(80);
