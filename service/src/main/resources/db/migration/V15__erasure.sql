-- Who is erased is forgotten in the histories and in the answers that were kept as well.

-- ---------------------------------------------------------------- what was given as a reason

-- every line of a history stays as it was written; only its reason goes, and only with the party
create function history_keeps() returns trigger language plpgsql as $$
declare
  -- columns that PostgreSQL computes are not there yet when a trigger looks before the change
  free constant text[] := '{reason,owner_user,owner_team}';
begin
  if tg_op = 'UPDATE' and new.reason is null and to_jsonb(new) - free = to_jsonb(old) - free
      and exists (select from party where id = new.party_id and erased_at is not null) then
    return new;
  end if;
  raise exception '% keeps what was written', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger stage_entry_append_only on stage_entry;
create trigger stage_entry_append_only before update or delete on stage_entry
  for each row execute function history_keeps();
drop trigger ledger_entry_append_only on ledger_entry;
create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function history_keeps();

-- a transfer is written with its reason, which may be gone later
alter table ledger_entry drop constraint ledger_entry_transfer_has_reason;
create function transfer_needs_reason() returns trigger language plpgsql as $$
begin
  raise exception 'ledger_entry_transfer_has_reason: a transfer of party % says why', new.party_id
    using errcode = 'check_violation', constraint = 'ledger_entry_transfer_has_reason';
end $$;
create trigger ledger_entry_transfer_has_reason before insert on ledger_entry
  for each row when (new.cause = 'TRANSFER' and coalesce(length(trim(new.reason)), 0) = 0)
  execute function transfer_needs_reason();

-- ---------------------------------------------------------------- answers that were kept

-- the party that a call was about; null when it was about none, or about several
alter table rest_command add column party_id bigint references party,
  add column erased boolean not null default false,
  add constraint rest_command_erased_is_empty check (not erased or num_nonnulls(tag, type, body) = 0);
create index rest_command_party on rest_command (party_id) where party_id is not null;
update rest_command set party_id = substring(location from '/parties/(\d+)')::bigint;

-- ---------------------------------------------------------------- who was erased before

set local spoc.channel = 'SYSTEM';
update stage_entry e set reason = null from party p where p.id = e.party_id and p.erased_at is not null and e.reason is not null;
update ledger_entry l set reason = null from party p where p.id = l.party_id and p.erased_at is not null and l.reason is not null;
update refused_move r set reason = null from party p where p.id = r.party_id and p.erased_at is not null and r.reason is not null;
update audit_entry a set before = null, after = null from party p
  where a.kind = 'PARTY' and p.id = a.object and p.erased_at is not null and num_nonnulls(a.before, a.after) > 0;
update rest_command c set erased = true, tag = null, type = null, body = null
  from party p where p.id = c.party_id and p.erased_at is not null;
