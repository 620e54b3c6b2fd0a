-- Lists of a million parties, saved views, and actions on many parties at once.

-- ---------------------------------------------------------------- every order has an index to walk along

create index party_stage_since on party (stage_since, id) where erased_at is null;
create index party_created on party (created_at, id) where erased_at is null;
drop index party_changed;
create index party_changed on party (changed_at, id) where erased_at is null;
create index party_city on party (city, sort_name collate "C", id) where erased_at is null;
create index party_kind on party (kind, sort_name collate "C", id) where erased_at is null;
-- the way of a party, not the alphabet
create index party_way on party (
  array_position(array['SUSPECT', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER', 'INACTIVE', 'FORMER', 'DISQUALIFIED'], stage),
  sort_name collate "C", id) where erased_at is null;

-- the sources of somebody's own parties without looking at all of them
create index party_owner_source on party (owner_kind, owner_id, source) where erased_at is null;
-- whose last word about a channel is yes, or no
create index consent_word on consent (channel, allowed, party_id);

-- whether a text is rare or common decides the plan; a hundred samples see no difference below one in a hundred
alter table party alter column search_text set statistics 1000;

-- ---------------------------------------------------------------- saved views

create table party_view (
  id bigint primary key,
  version bigint not null default 1,
  name text not null check (length(name) between 1 and 60),
  asked text not null check (length(asked) <= 2000),
  owner_id bigint not null references app_user,
  sharing text not null check (sharing in ('MINE', 'TEAM', 'EVERYBODY')),
  team_id bigint references team,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  check ((sharing = 'TEAM') = (team_id is not null))
);
create unique index party_view_name on party_view (owner_id, lower(name)) where removed_at is null;
create index party_view_team on party_view (team_id) where removed_at is null;
create index party_view_everybody on party_view (sharing) where sharing = 'EVERYBODY' and removed_at is null;

create table party_view_default (
  user_id bigint primary key references app_user,
  view_id bigint not null references party_view on delete cascade
);
create index party_view_default_view on party_view_default (view_id);

-- ---------------------------------------------------------------- many parties at once

create table bulk_job (
  id bigint primary key,
  request text not null unique check (length(request) between 1 and 100),
  kind text not null check (kind in ('MOVE', 'TRANSFER', 'ADD_TAG', 'REMOVE_TAG')),
  to_stage text,
  owner_kind text,
  owner_id bigint,
  tag text check (length(tag) between 1 and 50),
  reason text check (length(reason) <= 1000),
  channel text not null check (channel in ('PAGE', 'REST')),
  state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  created_by bigint not null references app_user,
  created_at timestamptz not null,
  rows_total bigint not null default 0,
  done bigint not null default 0,
  unchanged bigint not null default 0,
  refused bigint not null default 0,
  cancel_requested boolean not null default false,
  claimed_by text,
  claimed_until timestamptz,
  fence bigint not null default 0,
  troubles integer not null default 0,
  ended_at timestamptz,
  check ((kind = 'MOVE') = (to_stage is not null)),
  check ((kind = 'TRANSFER') = (owner_id is not null)),
  check ((owner_kind is null) = (owner_id is null)),
  check ((kind in ('ADD_TAG', 'REMOVE_TAG')) = (tag is not null))
);
create index bulk_job_open on bulk_job (created_at) where state = 'RUNNING';
create index bulk_job_creator on bulk_job (created_by, id desc);

-- which parties, as they were found when it was started, organisations before the people who follow them; a row without
-- an outcome is still to be done
create table bulk_row (
  job_id bigint not null references bulk_job on delete cascade,
  place integer not null check (place > 0),
  party_id bigint not null references party,
  outcome text check (outcome in ('DONE', 'UNCHANGED', 'REFUSED')),
  reasons text check (jsonb_typeof(reasons::jsonb) = 'array'),
  at timestamptz,
  primary key (job_id, place),
  unique (job_id, party_id),
  check ((outcome is null) = (at is null)),
  check ((outcome is not distinct from 'REFUSED') = (reasons is not null))
);
create index bulk_row_open on bulk_row (job_id, place) where outcome is null;
create index bulk_row_outcome on bulk_row (job_id, outcome, place);
