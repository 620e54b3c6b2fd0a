-- Imports: the uploaded file, how it is understood, how far it has come, and what was said about its rows.

create table import_job (
  id bigint primary key,
  version bigint not null default 1,
  target text not null check (target in ('PARTIES', 'PEOPLE')),
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  file_name text not null check (length(file_name) <= 255),
  format text not null check (jsonb_typeof(format::jsonb) = 'object'),
  size bigint not null check (size > 0),
  sha256 text not null check (length(sha256) = 64),
  columns text not null check (jsonb_typeof(columns::jsonb) = 'array'),
  preview text not null check (jsonb_typeof(preview::jsonb) = 'array'),
  mapping text not null check (jsonb_typeof(mapping::jsonb) = 'object'),
  created_by bigint not null references app_user,
  created_at timestamptz not null,
  rows_total bigint not null check (rows_total >= 0),
  rows_done bigint not null default 0,
  created bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  warned bigint not null default 0,
  cancel_requested boolean not null default false,
  claimed_by text,
  claimed_until timestamptz,
  fence bigint not null default 0,
  troubles integer not null default 0,
  started_at timestamptz,
  ended_at timestamptz,
  failure text check (length(failure) <= 2000)
);
create index import_job_open on import_job (started_at) where state in ('CHECKING', 'RUNNING');
create index import_job_creator on import_job (created_by, created_at desc);

-- the file in pieces, in the database, so that any node can go on with the job
create table import_chunk (
  job_id bigint not null references import_job on delete cascade,
  seq integer not null check (seq >= 0),
  content bytea not null check (length(content) <= 1048576),
  primary key (job_id, seq)
);
alter table import_chunk alter column content set storage external;

create table import_reject (
  job_id bigint not null references import_job on delete cascade,
  row_no bigint not null,
  line bigint not null,
  reasons text not null check (jsonb_typeof(reasons::jsonb) = 'array'),
  cells text not null check (jsonb_typeof(cells::jsonb) = 'array'),
  primary key (job_id, row_no)
);

create table import_warning (
  job_id bigint not null references import_job on delete cascade,
  code text not null,
  arguments text not null check (jsonb_typeof(arguments::jsonb) = 'array'),
  rows_seen bigint not null check (rows_seen > 0),
  first_rows text not null,
  primary key (job_id, code, arguments)
);

-- what the rows of a file were recognised by: a second row with the same is refused
create table import_seen (
  job_id bigint not null references import_job on delete cascade,
  identity text not null,
  row_no bigint not null,
  primary key (job_id, identity)
);

-- organisations that a row names and that may stand further down in the file; looked for when all rows are in
create table import_link (
  job_id bigint not null references import_job on delete cascade,
  row_no bigint not null,
  kind text not null check (kind in ('PARENT', 'ORGANISATION')),
  party_id bigint references party,
  organisation text not null,
  apart boolean not null,
  unchanged_before boolean not null,
  primary key (job_id, row_no, kind)
);

-- how a file with these headers was understood the last time, by a user and in a business unit
create table import_mapping (
  fingerprint text not null check (length(fingerprint) = 64),
  user_id bigint not null references app_user,
  unit_id bigint not null references business_unit,
  mapping text not null check (jsonb_typeof(mapping::jsonb) = 'object'),
  saved_at timestamptz not null,
  primary key (fingerprint, user_id)
);
create index import_mapping_unit on import_mapping (fingerprint, unit_id, saved_at desc);
