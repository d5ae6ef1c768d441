insert into stall (id, name) values (2, 'Brot');
