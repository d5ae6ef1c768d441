create table loaf (id int primary key);
