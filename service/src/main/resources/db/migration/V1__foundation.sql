-- Users, teams, parties, stage history and ownership ledger.
-- The invariants of the product are constraints here; the application asks first, the database has the last word.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create sequence spoc_id start 1000 increment 50;

-- ---------------------------------------------------------------- users and teams

create table business_unit (
  id bigint primary key,
  version bigint not null default 1,
  name text not null unique check (length(name) between 1 and 100),
  intake_team_id bigint,
  fallback_team_id bigint
);

create table app_user (
  id bigint primary key,
  version bigint not null default 1,
  login text not null unique check (login = lower(login) and length(login) between 1 and 100),
  name text not null check (length(name) between 1 and 200),
  mail text check (length(mail) <= 254),
  phone text check (length(phone) <= 50),
  language text not null default 'en' check (language in ('en', 'fr')),
  time_zone text not null default 'UTC' check (length(time_zone) <= 64),
  unit_id bigint not null references business_unit,
  active boolean not null default true,
  capacity integer check (capacity >= 0),
  password_hash text,
  password_changed_at timestamptz,
  created_at timestamptz not null
);
create unique index app_user_mail on app_user (lower(mail));
create index app_user_name on app_user (lower(name));

create table user_role (
  user_id bigint not null references app_user,
  role text not null check (role in ('READER', 'CONTACT', 'LEAD', 'MARKETING', 'ADMINISTRATOR', 'AUDITOR')),
  primary key (user_id, role)
);

create table user_skill (
  user_id bigint not null references app_user,
  skill text not null check (length(skill) between 1 and 50),
  primary key (user_id, skill)
);

create table team (
  id bigint primary key,
  version bigint not null default 1,
  name text not null unique check (length(name) between 1 and 100),
  unit_id bigint not null references business_unit,
  lead_id bigint not null references app_user
);

create table team_member (
  team_id bigint not null references team,
  user_id bigint not null references app_user,
  primary key (team_id, user_id)
);
create index team_member_user on team_member (user_id);

alter table business_unit add foreign key (intake_team_id) references team;
alter table business_unit add foreign key (fallback_team_id) references team;

-- the turn each member had last; the row of the team is the lock that makes round robin exact
create table rotation (
  team_id bigint primary key references team,
  turn bigint not null default 0
);
create table rotation_turn (
  team_id bigint not null references rotation,
  user_id bigint not null references app_user,
  turn bigint not null,
  primary key (team_id, user_id)
);

create table absence (
  id bigint primary key,
  version bigint not null default 1,
  user_id bigint not null references app_user,
  first_day date not null,
  last_day date not null,
  deputy_id bigint references app_user,
  note text check (length(note) <= 500),
  check (first_day <= last_day),
  check (deputy_id <> user_id),
  constraint absence_overlap exclude using gist (user_id with =, daterange(first_day, last_day, '[]') with &&)
);

create table role_scope (
  role text primary key check (role in ('READER', 'CONTACT', 'LEAD', 'MARKETING', 'ADMINISTRATOR', 'AUDITOR')),
  sees text not null check (sees in ('NONE', 'OWN', 'TEAM', 'EVERYONE')),
  changes text not null check (changes in ('NONE', 'OWN', 'TEAM', 'EVERYONE'))
);
insert into role_scope (role, sees, changes) values
  ('READER', 'OWN', 'NONE'), ('CONTACT', 'TEAM', 'OWN'), ('LEAD', 'TEAM', 'TEAM'),
  ('MARKETING', 'EVERYONE', 'NONE'), ('ADMINISTRATOR', 'EVERYONE', 'EVERYONE'), ('AUDITOR', 'EVERYONE', 'NONE');

create table sign_in (
  id bigint generated always as identity primary key,
  login text not null,
  at timestamptz not null,
  address text,
  outcome text not null check (outcome in ('ACCEPTED', 'REFUSED', 'THROTTLED'))
);
create index sign_in_login on sign_in (login, at desc);
create index sign_in_at on sign_in (at desc);

-- ---------------------------------------------------------------- parties

create table party (
  id bigint primary key,
  version bigint not null,
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  name text not null check (length(name) between 1 and 201),
  given_name text check (length(given_name) <= 100),
  family_name text check (length(family_name) <= 100),
  country text check (country ~ '^[A-Z]{2}$'),
  city text check (length(city) <= 100),
  language text check (length(language) <= 35),
  source text check (length(source) <= 100),
  industry text check (length(industry) <= 100),
  employees integer check (employees >= 0),
  parent_id bigint references party,
  notes text check (length(notes) <= 10000),
  score integer check (score between 0 and 100),
  need text check (length(need) <= 2000),
  authority text check (length(authority) <= 500),
  accepted_by bigint references app_user,
  accepted_at timestamptz,
  inquired_at timestamptz,
  last_purchase_on date,
  stage text not null,
  stage_seq integer not null,
  stage_since timestamptz not null,
  owner_kind text not null,
  owner_id bigint not null,
  owner_seq integer not null,
  owner_since timestamptz not null,
  follows_id bigint references party,
  search_text text not null,
  sort_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by bigint references app_user,
  erased_at timestamptz,
  check (parent_id <> id),
  check (kind = 'ORGANISATION' or parent_id is null),
  check (follows_id is null or kind = 'PERSON')
);
create index party_search on party using gin (search_text gin_trgm_ops) where erased_at is null;
create index party_name on party (sort_name text_pattern_ops, id) where erased_at is null;
create index party_sort on party (sort_name collate "C", id) where erased_at is null;
create index party_stage on party (stage, sort_name collate "C", id) where erased_at is null;
create index party_owner on party (owner_kind, owner_id, stage) where erased_at is null;
create index party_country on party (country, sort_name collate "C", id) where erased_at is null;
create index party_source on party (source, sort_name collate "C", id) where erased_at is null;
create index party_changed on party (changed_at desc, id) where erased_at is null;
create index party_parent on party (parent_id) where parent_id is not null;
create index party_follows on party (follows_id) where follows_id is not null;
create index party_quiet on party ((coalesce(last_purchase_on, (stage_since at time zone 'UTC')::date)))
  where stage = 'CUSTOMER' and erased_at is null;

-- positions are checked at commit, because a list is rewritten line by line
create table party_email (
  party_id bigint not null references party,
  position integer not null,
  address text not null check (length(address) <= 254),
  primary key (party_id, position) deferrable initially deferred
);
create index party_email_address on party_email (lower(address));

create table party_phone (
  party_id bigint not null references party,
  position integer not null,
  number text not null check (length(number) <= 50),
  primary key (party_id, position) deferrable initially deferred
);
create index party_phone_number on party_phone (number);

create table party_address (
  party_id bigint not null references party,
  position integer not null,
  street text check (length(street) <= 200),
  postal_code text check (length(postal_code) <= 20),
  city text check (length(city) <= 100),
  region text check (length(region) <= 100),
  country text check (country ~ '^[A-Z]{2}$'),
  primary key (party_id, position) deferrable initially deferred
);

create table party_tag (
  party_id bigint not null references party,
  tag text not null check (length(tag) between 1 and 50),
  primary key (party_id, tag)
);
create index party_tag_tag on party_tag (tag, party_id);

create table party_key (
  party_id bigint not null references party,
  key_system text not null check (length(key_system) between 1 and 100),
  key_value text not null check (length(key_value) between 1 and 200),
  primary key (key_system, key_value)
);
create index party_key_party on party_key (party_id);

-- a party and what comes with it are written in any order within one transaction
create table affiliation (
  id bigint primary key,
  version bigint not null,
  person_id bigint not null references party deferrable initially deferred,
  organisation_id bigint not null references party deferrable initially deferred,
  role text not null check (role in ('BUYER', 'USER_OF_THE_GOODS', 'DECISION_MAKER', 'INFLUENCER', 'TECHNICAL', 'FINANCE', 'OTHER')),
  title text check (length(title) <= 100),
  unique (person_id, organisation_id, role),
  check (person_id <> organisation_id)
);
create index affiliation_organisation on affiliation (organisation_id);

create table consent (
  id bigint primary key,
  party_id bigint not null references party deferrable initially deferred,
  channel text not null check (channel in ('EMAIL', 'CALL', 'POST')),
  allowed boolean not null,
  given_at timestamptz not null,
  source text check (length(source) <= 100),
  recorded_by bigint references app_user
);
create index consent_party on consent (party_id, channel, given_at desc, id desc);

create table interaction (
  id bigint primary key,
  version bigint not null,
  party_id bigint not null references party,
  type text not null check (type in ('CALL', 'EMAIL', 'MEETING', 'VISIT', 'MESSAGE', 'NOTE')),
  direction text not null check (direction in ('IN', 'OUT')),
  happened_at timestamptz not null,
  subject text not null check (length(subject) <= 200),
  body text check (length(body) <= 20000),
  recorded_by bigint references app_user,
  on_behalf_of bigint references app_user,
  recorded_at timestamptz not null
);
create index interaction_party on interaction (party_id, happened_at desc, id desc);

create table opportunity (
  id bigint primary key,
  version bigint not null,
  party_id bigint not null references party,
  title text not null check (length(title) <= 200),
  need text check (length(need) <= 2000),
  amount numeric(14, 2) check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  expected_on date,
  state text not null check (state in ('OPEN', 'WON', 'LOST')),
  closed_at timestamptz,
  close_reason text check (length(close_reason) <= 1000),
  recorded_by bigint references app_user,
  recorded_at timestamptz not null,
  check ((state = 'OPEN') = (closed_at is null)),
  check (amount is null or currency is not null)
);
create index opportunity_party on opportunity (party_id, state);

create table purchase (
  id bigint primary key,
  version bigint not null,
  party_id bigint not null references party,
  bought_on date not null,
  amount numeric(14, 2) not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  what text not null check (length(what) <= 500),
  opportunity_id bigint references opportunity,
  recorded_by bigint references app_user,
  recorded_at timestamptz not null
);
create index purchase_party on purchase (party_id, bought_on desc, id desc);

-- ---------------------------------------------------------------- stages

create table lifecycle_policy (
  version integer primary key,
  score_threshold integer not null check (score_threshold between 0 and 100),
  inactive_after_days integer not null check (inactive_after_days > 0),
  valid_from timestamptz not null
);
insert into lifecycle_policy values (1, 60, 365, now());

create table stage_arrow (
  from_stage text not null,
  to_stage text not null,
  primary key (from_stage, to_stage)
);
insert into stage_arrow values
  ('SUSPECT', 'LEAD'), ('LEAD', 'PROSPECT'), ('PROSPECT', 'OPPORTUNITY'), ('OPPORTUNITY', 'CUSTOMER'),
  ('CUSTOMER', 'INACTIVE'), ('INACTIVE', 'CUSTOMER'), ('CUSTOMER', 'FORMER'), ('INACTIVE', 'FORMER'),
  ('FORMER', 'PROSPECT'), ('LEAD', 'SUSPECT'), ('PROSPECT', 'LEAD'), ('OPPORTUNITY', 'PROSPECT'),
  ('SUSPECT', 'DISQUALIFIED'), ('LEAD', 'DISQUALIFIED'), ('PROSPECT', 'DISQUALIFIED'),
  ('OPPORTUNITY', 'DISQUALIFIED'), ('DISQUALIFIED', 'SUSPECT');

-- A line names the line before it with its stage and time: no gap, no overlap, no step outside the arrows, no step back
-- in time can be written down. The end of a line is the start of the next one and is stored nowhere.
create table stage_entry (
  party_id bigint not null references party deferrable initially deferred,
  seq integer not null check (seq > 0),
  stage text not null check (stage in ('SUSPECT', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER', 'INACTIVE', 'FORMER', 'DISQUALIFIED')),
  entered_at timestamptz not null check (isfinite(entered_at)),
  previous_seq integer,
  previous_stage text,
  previous_entered_at timestamptz,
  origin text not null check (origin in ('CREATED', 'MIGRATED', 'MOVED', 'EVENT', 'CLOCK')),
  decided_by bigint references app_user,
  on_behalf_of bigint references app_user,
  channel text not null check (channel in ('PAGE', 'REST', 'IMPORT', 'CLOCK', 'SYSTEM')),
  reason text check (length(reason) <= 1000),
  policy_version integer not null references lifecycle_policy,
  evidence text not null constraint stage_entry_evidence check (jsonb_typeof(evidence::jsonb) = 'array'),
  primary key (party_id, seq),
  unique (party_id, seq, stage, entered_at),
  constraint stage_entry_only_first_has_none_before check ((seq = 1) = (previous_seq is null)),
  constraint stage_entry_names_one_before check (num_nulls(previous_seq, previous_stage, previous_entered_at) in (0, 3)),
  constraint stage_entry_without_gap check (previous_seq = seq - 1),
  constraint stage_entry_never_backwards check (entered_at >= previous_entered_at),
  constraint stage_entry_begins_once check ((seq = 1) = (origin in ('CREATED', 'MIGRATED'))),
  constraint stage_entry_begins_as_suspect check (seq > 1 or stage = 'SUSPECT' or origin = 'MIGRATED'),
  constraint stage_entry_follows_one_before foreign key (party_id, previous_seq, previous_stage, previous_entered_at)
    references stage_entry (party_id, seq, stage, entered_at) deferrable initially deferred,
  constraint stage_entry_along_an_arrow foreign key (previous_stage, stage) references stage_arrow (from_stage, to_stage)
);
alter table party add constraint party_has_one_stage foreign key (id, stage_seq, stage, stage_since)
  references stage_entry (party_id, seq, stage, entered_at) deferrable initially deferred;
create index stage_entry_stage on stage_entry (stage, entered_at);

create table refused_move (
  id bigint generated always as identity primary key,
  party_id bigint not null references party,
  from_stage text not null,
  to_stage text not null,
  at timestamptz not null,
  decided_by bigint references app_user,
  on_behalf_of bigint references app_user,
  channel text not null,
  reason text check (length(reason) <= 1000),
  policy_version integer not null references lifecycle_policy,
  missing text not null check (jsonb_typeof(missing::jsonb) = 'array')
);
create index refused_move_party on refused_move (party_id, at desc);

-- ---------------------------------------------------------------- ownership

create table ledger_entry (
  party_id bigint not null references party deferrable initially deferred,
  seq integer not null check (seq > 0),
  owner_kind text not null check (owner_kind in ('USER', 'TEAM')),
  owner_id bigint not null,
  owner_user bigint generated always as (case when owner_kind = 'USER' then owner_id end) stored references app_user,
  owner_team bigint generated always as (case when owner_kind = 'TEAM' then owner_id end) stored references team,
  from_at timestamptz not null check (isfinite(from_at)),
  previous_seq integer,
  previous_from timestamptz,
  cause text not null check (cause in ('CREATED_NAMED', 'FOLLOWS_ORGANISATION', 'ROUND_ROBIN', 'FALLBACK', 'TRANSFER', 'MIGRATION')),
  decided_by bigint references app_user,
  on_behalf_of bigint references app_user,
  channel text not null check (channel in ('PAGE', 'REST', 'IMPORT', 'CLOCK', 'SYSTEM')),
  reason text check (length(reason) <= 1000),
  explanation text check (jsonb_typeof(explanation::jsonb) = 'object'),
  primary key (party_id, seq),
  unique (party_id, seq, owner_kind, owner_id, from_at),
  unique (party_id, seq, from_at),
  constraint ledger_entry_only_first_has_none_before check ((seq = 1) = (previous_seq is null)),
  constraint ledger_entry_names_one_before check (num_nulls(previous_seq, previous_from) in (0, 2)),
  constraint ledger_entry_without_gap check (previous_seq = seq - 1),
  constraint ledger_entry_never_backwards check (from_at >= previous_from),
  constraint ledger_entry_transfer_has_reason check (cause <> 'TRANSFER' or coalesce(length(trim(reason)), 0) > 0),
  constraint ledger_entry_follows_one_before foreign key (party_id, previous_seq, previous_from)
    references ledger_entry (party_id, seq, from_at) deferrable initially deferred
);
alter table party add constraint party_has_one_owner foreign key (id, owner_seq, owner_kind, owner_id, owner_since)
  references ledger_entry (party_id, seq, owner_kind, owner_id, from_at) deferrable initially deferred;
create index ledger_entry_owner on ledger_entry (owner_kind, owner_id);

-- ---------------------------------------------------------------- what foreign keys alone cannot say

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% keeps what was written', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger stage_entry_append_only before update or delete on stage_entry
  for each row execute function refuse_change();
create trigger stage_entry_no_truncate before truncate on stage_entry
  for each statement execute function refuse_change();
create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger consent_append_only before update on consent
  for each row execute function refuse_change();

-- the arrows are the product; a migration that changes them takes this guard away and puts it back
create trigger stage_arrow_fixed before insert or update or delete or truncate on stage_arrow
  for each statement execute function refuse_change();

-- a line beyond the one that the party points at would be a second, hidden owner or stage; and the first one begins
-- when the party does, or before, because in between it would have none
create function refuse_dangling_stage() returns trigger language plpgsql as $$
begin
  if exists (select from party where id = new.party_id and stage_seq < new.seq) then
    raise exception 'party % is not at stage entry %', new.party_id, new.seq using errcode = 'integrity_constraint_violation';
  end if;
  if new.seq = 1 and exists (select from party where id = new.party_id and created_at < new.entered_at) then
    raise exception 'party % begins before its first stage entry', new.party_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger stage_entry_is_reached after insert on stage_entry deferrable initially deferred
  for each row execute function refuse_dangling_stage();

create function refuse_dangling_owner() returns trigger language plpgsql as $$
begin
  if exists (select from party where id = new.party_id and owner_seq < new.seq) then
    raise exception 'party % is not at ledger entry %', new.party_id, new.seq using errcode = 'integrity_constraint_violation';
  end if;
  if new.seq = 1 and exists (select from party where id = new.party_id and created_at < new.from_at) then
    raise exception 'party % begins before its first ledger entry', new.party_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_is_reached after insert on ledger_entry deferrable initially deferred
  for each row execute function refuse_dangling_owner();

-- a party never points back to an earlier line, and its beginning stays where it was
create function refuse_party_going_back() returns trigger language plpgsql as $$
begin
  if new.stage_seq < old.stage_seq or new.owner_seq < old.owner_seq or new.created_at <> old.created_at then
    raise exception 'party % cannot go back in its history', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger party_goes_forward before update of stage_seq, owner_seq, created_at on party
  for each row execute function refuse_party_going_back();

-- who left receives nothing (O4), and nobody leaves who still owns a party (O10); the shared lock makes the two meet
create function refuse_inactive_owner() returns trigger language plpgsql as $$
declare
  is_active boolean;
begin
  if new.owner_kind = 'USER' then
    select active into is_active from app_user where id = new.owner_id for share;
    if not is_active then
      raise exception 'user % is not active and cannot own party %', new.owner_id, new.party_id using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $$;
create trigger ledger_entry_owner_is_active before insert on ledger_entry
  for each row execute function refuse_inactive_owner();

create function refuse_deactivation_of_owner() returns trigger language plpgsql as $$
begin
  if old.active and not new.active and exists (
      select from party where owner_kind = 'USER' and owner_id = new.id and erased_at is null) then
    raise exception 'user % still owns parties', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger app_user_owns_nothing_when_leaving before update of active on app_user
  for each row execute function refuse_deactivation_of_owner();
