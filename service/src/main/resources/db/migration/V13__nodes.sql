-- What several nodes share beyond the data: who is signed in, and which runs of a clock somebody has taken.

-- A browser that is signed in on the pages. It holds a random token, of which only the digest is kept here.
create table signed_in (
  token bytea primary key check (length(token) = 32),
  user_id bigint not null references app_user,
  since timestamptz not null,
  seen_at timestamptz not null check (seen_at >= since),
  -- when the password was set with which it began: another password ends it
  password_since timestamptz
);
create index signed_in_user on signed_in (user_id);
create index signed_in_seen on signed_in (seen_at);

-- Every node has the same clocks; whoever writes the line of an hour or a day first runs it.
alter table job_run add column due_at timestamptz;
create unique index job_run_due_once on job_run (job, due_at);
