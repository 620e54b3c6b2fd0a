-- Sample data (SPOC_DEMO): loaded once, in one transaction that ends with this mark, so there is all of it or none.
create table sample_load (
  once boolean primary key default true check (once),
  story_until timestamptz not null,
  loaded_at timestamptz not null
);

-- sample users have no password; a SPOC with SPOC_DEMO knows them by this mark
alter table app_user add column sample boolean not null default false;
create index app_user_sample on app_user (id) where sample;
