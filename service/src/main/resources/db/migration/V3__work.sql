-- Follow-ups, when somebody was last in touch with a party, and what the page «my work» asks for.

-- ---------------------------------------------------------------- follow-ups

create table follow_up (
  id bigint primary key,
  version bigint not null,
  party_id bigint not null references party,
  title text not null check (length(title) <= 200),
  note text check (length(note) <= 4000),
  due_on date not null check (isfinite(due_on)),
  remind_on date check (remind_on <= due_on),
  given_to bigint references app_user,
  -- who has to do it: whom it was given to, else the contact owner of the party; kept right by the triggers below
  owner_kind text not null check (owner_kind in ('USER', 'TEAM')),
  owner_id bigint not null,
  state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
  created_by bigint references app_user,
  created_at timestamptz not null,
  closed_by bigint references app_user,
  on_behalf_of bigint references app_user,
  closed_at timestamptz,
  close_reason text check (length(close_reason) <= 1000),
  -- the day from which on it is shown as due soon
  show_on date generated always as (least(due_on, remind_on)) stored,
  constraint follow_up_closed_has_time check ((state = 'OPEN') = (closed_at is null)),
  constraint follow_up_dropped_has_reason check (state <> 'DROPPED' or coalesce(length(trim(close_reason)), 0) > 0)
);
-- «mine, due until that day»
create index follow_up_due on follow_up (owner_kind, owner_id, show_on, due_on, id) where state = 'OPEN';
create index follow_up_all_due on follow_up (due_on, id) where state = 'OPEN';
create index follow_up_all_created on follow_up (created_at, id) where state = 'OPEN';
create index follow_up_closed on follow_up (owner_kind, owner_id, closed_at desc, id desc) where state <> 'OPEN';
create index follow_up_all_closed on follow_up (closed_at desc, id desc) where state <> 'OPEN';
create index follow_up_party on follow_up (party_id, state, due_on);
create index follow_up_given on follow_up (given_to) where given_to is not null and state = 'OPEN';

-- the lock makes a new follow-up and a change of owner meet
create function follow_up_finds_owner() returns trigger language plpgsql as $$
begin
  if new.given_to is not null then
    new.owner_kind := 'USER';
    new.owner_id := new.given_to;
  else
    select owner_kind, owner_id into new.owner_kind, new.owner_id from party where id = new.party_id for share;
  end if;
  return new;
end $$;
create trigger follow_up_has_owner before insert or update of given_to, owner_kind, owner_id, state on follow_up
  for each row execute function follow_up_finds_owner();

-- what was closed keeps the name of who had to do it then
create function follow_ups_go_along() returns trigger language plpgsql as $$
begin
  update follow_up set owner_kind = new.owner_kind, owner_id = new.owner_id
    where party_id = new.id and state = 'OPEN' and given_to is null;
  return null;
end $$;
create trigger party_takes_follow_ups_along after update of owner_kind, owner_id on party
  for each row when ((old.owner_kind, old.owner_id) is distinct from (new.owner_kind, new.owner_id))
  execute function follow_ups_go_along();

-- who left has nothing to do any more: it goes back to the contact owners
create function follow_ups_come_back() returns trigger language plpgsql as $$
begin
  update follow_up set given_to = null, version = version + 1 where given_to = new.id and state = 'OPEN';
  return null;
end $$;
create trigger app_user_leaves_follow_ups after update of active on app_user
  for each row when (old.active and not new.active) execute function follow_ups_come_back();

-- ---------------------------------------------------------------- who is stuck, who is unattended

-- the latest interaction; null as long as there is none, and then the creation counts
alter table party add column last_contact_at timestamptz,
  add column attended_at timestamptz not null generated always as (coalesce(last_contact_at, created_at)) stored;
update party set last_contact_at = latest.at
  from (select party_id, max(happened_at) as at from interaction group by party_id) latest where latest.party_id = party.id;

create function party_was_contacted() returns trigger language plpgsql as $$
begin
  update party set last_contact_at = new.happened_at
    where id = new.party_id and (last_contact_at is null or last_contact_at < new.happened_at);
  return null;
end $$;
create trigger interaction_is_contact after insert on interaction for each row execute function party_was_contacted();

-- one index counts by stage, finds who came into a stage last, and who has been there too long
drop index party_owner;
create index party_owner on party (owner_kind, owner_id, stage, stage_since, id) where erased_at is null;
create index party_attended on party (owner_kind, owner_id, stage, attended_at, id) where erased_at is null;

-- ---------------------------------------------------------------- what is new since the last visit

create table user_visit (
  user_id bigint primary key references app_user,
  -- end of the visit before this one; null during the first one
  before_at timestamptz,
  seen_at timestamptz not null check (seen_at >= before_at)
);
drop index ledger_entry_owner;
create index ledger_entry_owner on ledger_entry (owner_kind, owner_id, from_at desc);
-- changes of owner alone, of which there are few; beginnings are not among them
create index ledger_entry_changed on ledger_entry (from_at desc) where seq > 1;
create index purchase_recorded on purchase (recorded_at desc, id desc);
