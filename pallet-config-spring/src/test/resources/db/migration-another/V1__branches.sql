create table branches (id int primary key);
