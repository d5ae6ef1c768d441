create table wares (id int primary key, name varchar(80));
