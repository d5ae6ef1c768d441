alter table stall add column opened date;
