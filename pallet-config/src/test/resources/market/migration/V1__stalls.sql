create table stall (id integer primary key, name varchar(80) not null);
create table offer (id integer primary key, stall_id integer not null references stall (id));
