-- One-time passwords, what works in the background, and offboarding.

-- a password that was handed out: it opens nothing but the page on which it is changed
alter table app_user add column password_once boolean not null default false;
alter table app_user add constraint app_user_once_has_password check (not password_once or password_hash is not null);

-- what works in the background, one line for every run; a line that waits is a request
create table job_run (
  id bigint generated always as identity primary key,
  job text not null check (length(job) between 1 and 50),
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  requested_by bigint references app_user,
  requested_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  claimed_until timestamptz,
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  detail text check (jsonb_typeof(detail::jsonb) in ('object', 'array')),
  check ((state = 'WAITING') = (started_at is null)),
  check ((state in ('DONE', 'FAILED')) = (ended_at is not null))
);
create index job_run_job on job_run (job, id desc);
create index job_run_ended on job_run (ended_at);
create unique index job_run_waits_once on job_run (job) where state = 'WAITING';

-- the parties of somebody who leaves go to others, in batches that each are a transaction of their own
create table offboarding (
  id bigint primary key,
  user_id bigint not null references app_user,
  successor_kind text not null check (successor_kind in ('USER', 'TEAM', 'MEMBERS')),
  successor_id bigint not null,
  reason text not null check (length(trim(reason)) between 1 and 1000),
  deactivates boolean not null,
  state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  parties_total bigint not null check (parties_total >= 0),
  parties_done bigint not null default 0 check (parties_done >= 0),
  created_by bigint not null references app_user,
  channel text not null check (channel in ('PAGE', 'REST', 'IMPORT', 'CLOCK', 'SYSTEM')),
  created_at timestamptz not null,
  ended_at timestamptz,
  claimed_until timestamptz,
  fence bigint not null default 0,
  failure text check (length(failure) <= 100),
  check ((state = 'RUNNING') = (ended_at is null)),
  check (successor_kind <> 'USER' or successor_id <> user_id)
);
create unique index offboarding_one_at_a_time on offboarding (user_id) where state = 'RUNNING';
create index offboarding_user on offboarding (user_id, id desc);
create index offboarding_latest on offboarding (created_at desc);

create index sign_in_outcome on sign_in (outcome, id desc);
create index absence_days on absence using gist (daterange(first_day, last_day, '[]'));
