-- The audit trail: every change of what SPOC knows, with who did it, written by the database itself, in the transaction
-- of the change, whoever makes it. docs/decisions/audit-by-triggers.md tells why.

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- user id; null when SPOC itself acted, or somebody around it
  actor bigint,
  on_behalf_of bigint,
  -- null when somebody wrote around the application
  channel text check (channel in ('PAGE', 'REST', 'IMPORT', 'CLOCK', 'SYSTEM')),
  db_role name not null default current_user,
  -- what the change belongs to, and the table in which it was made
  kind text not null check (kind in ('PARTY', 'USER', 'TEAM', 'UNIT', 'IMPORT', 'BULK', 'VIEW', 'SETTING')),
  object bigint,
  part text not null,
  deed text not null check (deed in ('ADDED', 'CHANGED', 'REMOVED')),
  -- of a change only what changed; both are null when the party was erased
  before jsonb,
  after jsonb,
  -- of the values, so that the seals hold when they are erased
  digest bytea not null check (length(digest) = 32)
);
create index audit_entry_object on audit_entry (kind, object, at, id);
create index audit_entry_actor on audit_entry (actor, at, id);
create index audit_entry_at on audit_entry (at, id);

create function audit_digest(before jsonb, after jsonb) returns bytea language sql stable as $$
  select sha256(convert_to(coalesce(before::text, '') || E'\n' || coalesce(after::text, ''), 'UTF8'))
$$;

-- The arguments of the triggers: the kind, the column with the number of the object (or none), and the columns that are
-- left out because they are derived, count the versions, or are secret.

create function audit_added() returns trigger language plpgsql set timezone = 'UTC' as $$
begin
  insert into audit_entry (actor, on_behalf_of, channel, kind, object, part, deed, after, digest)
    select nullif(current_setting('spoc.actor', true), '')::bigint, nullif(current_setting('spoc.on_behalf_of', true), '')::bigint,
      nullif(current_setting('spoc.channel', true), ''), tg_argv[0], line.object, tg_table_name, 'ADDED',
      line.written, audit_digest(null, line.written)
    from (select (whole ->> tg_argv[1])::bigint as object, jsonb_strip_nulls(whole - tg_argv[1] - string_to_array(tg_argv[2], ',')) as written
      from (select to_jsonb(added) as whole from added) as_json) line;
  return null;
end $$;

create function audit_removed() returns trigger language plpgsql set timezone = 'UTC' as $$
begin
  insert into audit_entry (actor, on_behalf_of, channel, kind, object, part, deed, before, digest)
    select nullif(current_setting('spoc.actor', true), '')::bigint, nullif(current_setting('spoc.on_behalf_of', true), '')::bigint,
      nullif(current_setting('spoc.channel', true), ''), tg_argv[0], line.object, tg_table_name, 'REMOVED',
      line.was, audit_digest(line.was, null)
    from (select (whole ->> tg_argv[1])::bigint as object, jsonb_strip_nulls(whole - tg_argv[1] - string_to_array(tg_argv[2], ',')) as was
      from (select to_jsonb(removed) as whole from removed) as_json) line;
  return null;
end $$;

create function audit_changed() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  was jsonb := to_jsonb(old) - string_to_array(tg_argv[2], ',');
  written jsonb := to_jsonb(new) - string_to_array(tg_argv[2], ',');
  object bigint := (written ->> tg_argv[1])::bigint;
  changed text[];
begin
  if was <> written then
    select array_agg(key) into changed from jsonb_each(was) where value <> written -> key;
    select jsonb_object_agg(key, was -> key), jsonb_object_agg(key, written -> key) into was, written from unnest(changed) key;
    insert into audit_entry (actor, on_behalf_of, channel, kind, object, part, deed, before, after, digest)
      values (nullif(current_setting('spoc.actor', true), '')::bigint, nullif(current_setting('spoc.on_behalf_of', true), '')::bigint,
        nullif(current_setting('spoc.channel', true), ''), tg_argv[0], object, tg_table_name, 'CHANGED', was, written, audit_digest(was, written));
  end if;
  return null;
end $$;

do $$
declare
  audited record;
begin
  for audited in select * from (values
    ('party', 'PARTY', 'id', 'version,search_text,sort_name,attended_at,last_contact_at,changed_at,changed_by'),
    ('party_email', 'PARTY', 'party_id', ''),
    ('party_phone', 'PARTY', 'party_id', ''),
    ('party_address', 'PARTY', 'party_id', ''),
    ('party_tag', 'PARTY', 'party_id', ''),
    ('party_key', 'PARTY', 'party_id', ''),
    ('affiliation', 'PARTY', 'person_id', 'version'),
    ('consent', 'PARTY', 'party_id', ''),
    ('interaction', 'PARTY', 'party_id', 'version'),
    ('opportunity', 'PARTY', 'party_id', 'version'),
    ('purchase', 'PARTY', 'party_id', 'version'),
    ('follow_up', 'PARTY', 'party_id', 'version,show_on'),
    ('stage_entry', 'PARTY', 'party_id', 'previous_seq,previous_stage,previous_entered_at'),
    ('refused_move', 'PARTY', 'party_id', ''),
    ('ledger_entry', 'PARTY', 'party_id', 'previous_seq,previous_from,owner_user,owner_team'),
    ('app_user', 'USER', 'id', 'version,password_hash'),
    ('user_role', 'USER', 'user_id', ''),
    ('user_skill', 'USER', 'user_id', ''),
    -- why somebody is away may tell about their health, and the trail keeps for ever
    ('absence', 'USER', 'user_id', 'version,note'),
    ('offboarding', 'USER', 'user_id', 'parties_done,claimed_until,fence'),
    ('api_token', 'USER', 'user_id', 'hash,used_at,used_from'),
    ('team', 'TEAM', 'id', 'version'),
    ('team_member', 'TEAM', 'team_id', ''),
    ('business_unit', 'UNIT', 'id', 'version'),
    ('import_job', 'IMPORT', 'id', 'version,format,columns,preview,rows_done,created,updated,unchanged,rejected,warned,claimed_by,claimed_until,fence,troubles'),
    ('bulk_job', 'BULK', 'id', 'request,rows_total,done,unchanged,refused,claimed_by,claimed_until,fence,troubles'),
    ('party_view', 'VIEW', 'id', 'version,changed_at'),
    ('role_scope', 'SETTING', '', ''),
    ('lifecycle_policy', 'SETTING', '', ''),
    ('stage_arrow', 'SETTING', '', '')) as t (part, kind, number, without)
  loop
    execute format('create trigger audit_added after insert on %I referencing new table as added for each statement execute function audit_added(%L, %L, %L)',
      audited.part, audited.kind, audited.number, audited.without);
    execute format('create trigger audit_changed after update on %I for each row execute function audit_changed(%L, %L, %L)',
      audited.part, audited.kind, audited.number, audited.without);
    execute format('create trigger audit_removed after delete on %I referencing old table as removed for each statement execute function audit_removed(%L, %L, %L)',
      audited.part, audited.kind, audited.number, audited.without);
  end loop;
end $$;

-- ---------------------------------------------------------------- nothing is taken back

-- who is erased is forgotten here as well; that it happened, when and by whom, stays
create function audit_forgets() returns trigger language plpgsql as $$
begin
  update audit_entry set before = null, after = null
    where kind = 'PARTY' and object = new.id and (before is not null or after is not null);
  return null;
end $$;
create constraint trigger party_erased_from_audit after update of erased_at on party deferrable initially deferred
  for each row when (old.erased_at is null and new.erased_at is not null) execute function audit_forgets();

create function audit_entry_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and num_nonnulls(new.before, new.after) = 0
      and to_jsonb(new) - '{before,after}'::text[] = to_jsonb(old) - '{before,after}'::text[]
      and exists (select from party where new.kind = 'PARTY' and id = new.object and erased_at is not null) then
    return new;
  end if;
  raise exception '% keeps what was written', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_entry_keeps();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- seals

-- A seal closes all entries up to a number, with the seal before it: who changes one entry has to change every seal
-- after it, and the last one may have been written down elsewhere.
create table audit_seal (
  seq bigint primary key check (seq > 0),
  to_id bigint not null unique check (to_id > 0),
  entries bigint not null check (entries > 0),
  at timestamptz not null default clock_timestamp(),
  hash bytea not null check (length(hash) = 32)
);
create trigger audit_seal_append_only before update or delete on audit_seal
  for each row execute function refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal
  for each statement execute function refuse_change();

create function audit_line(e audit_entry) returns text language sql stable as $$
  select concat_ws('|', e.id, (extract(epoch from e.at) * 1000000)::bigint, coalesce(e.actor::text, '-'), coalesce(e.on_behalf_of::text, '-'),
    coalesce(e.channel, '-'), e.db_role, e.kind, coalesce(e.object::text, '-'), e.part, e.deed, encode(e.digest, 'hex'))
$$;

-- what closes the entries after one number up to another, after the seal before; null when there are none
create function audit_hash(seal_before bytea, from_id bigint, upto bigint) returns bytea language sql stable as $$
  select sha256(coalesce(seal_before, ''::bytea) || sha256(convert_to(string_agg(audit_line(e), E'\n' order by e.id), 'UTF8')))
    from audit_entry e where e.id > from_id and e.id <= upto
$$;

-- Seals what is not sealed, as far as the number that is given. Up to that number nothing may be under way any more.
-- Answers how many entries that were; 0 also when another node is at it.
create function seal_audit(upto bigint) returns bigint language plpgsql as $$
declare
  latest audit_seal;
  last_id bigint;
  found_entries bigint;
begin
  if not pg_try_advisory_xact_lock(7304211) then
    return 0;
  end if;
  select * into latest from audit_seal order by seq desc limit 1;
  select max(id), count(*) into last_id, found_entries
    from (select id from audit_entry where id > coalesce(latest.to_id, 0) and id <= upto order by id limit 20000) block;
  if found_entries > 0 then
    insert into audit_seal (seq, to_id, entries, hash)
      values (coalesce(latest.seq, 0) + 1, last_id, found_entries, audit_hash(latest.hash, coalesce(latest.to_id, 0), last_id));
  end if;
  return found_entries;
end $$;
