-- Fills the database of a SPOC that was started once with made-up parties, to look at plans and to measure lists.
-- psql -v n=1000000 -f million-parties.sql. No constraint is switched off: what this writes, the checker accepts.
-- It adds 20 teams with 10 contacts each (bench-1 … bench-200; bench-k belongs to team ((k - 1) % 20) + 1) and the reader
-- bench-reader, who owns 5,000 parties.
\set ON_ERROR_STOP on
\if :{?n} \else \set n 1000000 \endif
set synchronous_commit = off;
-- made-up parties are nobody's deed
select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) from pg_trigger where tgname in ('audit_added', 'audit_changed', 'audit_removed') \gexec

select id as unit from business_unit order by id limit 1 \gset
select id as lead from app_user where login = 'admin' \gset
insert into app_user (id, login, name, mail, unit_id, created_at)
  select 10000000 + k, 'bench-' || k, 'Bench ' || k, 'bench-' || k || '@example.org', :unit, now() from generate_series(1, 200) k;
insert into app_user (id, login, name, mail, unit_id, created_at)
  values (10000201, 'bench-reader', 'Bench Reader', 'bench-reader@example.org', :unit, now());
insert into user_role select id, case login when 'bench-reader' then 'READER' else 'CONTACT' end from app_user where login like 'bench-%';
insert into team (id, name, unit_id, lead_id) select 10001000 + k, 'Bench team ' || k, :unit, :lead from generate_series(1, 20) k;
insert into team_member select 10001000 + (k - 1) % 20 + 1, 10000000 + k from generate_series(1, 200) k;

-- words of three syllables, so that letters meet as often as in names of people
create function pg_temp.word(i bigint, syllables int) returns text language sql immutable as $$
  select initcap(string_agg((array['ba','ber','cal','car','da','del','dor','el','fa','fer','gar','go','hal','han','in','ja','jo',
    'kel','kin','la','le','lin','lo','mar','mel','mo','na','nel','no','or','pa','per','ra','ren','ri','ro','sa','sen','so','sta',
    'ta','ter','ti','ton','va','ver','vi','wal','win','zan'])[1 + (hashint8(i * 31 + s * 7919) & 1073741823) % 50], ''))
  from generate_series(1, syllables) s
$$;
-- a number from 0 to m - 1 that depends on i and on nothing else
create function pg_temp.dice(i bigint, salt int, m bigint) returns bigint language sql immutable as $$
  select (hashint8extended(i, salt) & 4611686018427387903) % m
$$;

create procedure pg_temp.fill(n bigint, unit bigint) language plpgsql as $$
declare
  start bigint := 100000000;
  size bigint := 25000;
begin
  for batch in 0 .. (n - 1) / size loop
    create temporary table fresh on commit drop as
    select start + i as id, case when pg_temp.dice(i, 1, 5) < 3 then 'PERSON' else 'ORGANISATION' end as kind,
      pg_temp.word(pg_temp.dice(i, 2, 400), 2) as given, pg_temp.word(pg_temp.dice(i, 3, 60000), 3) as family,
      pg_temp.word(900000 + pg_temp.dice(i, 4, 800), 3) as city,
      (array['FR','DE','US','GB','IT','ES','BE','CH','NL','PL','SE','AT','PT','CA','JP','AU','IE','DK','FI','LU'])
        [1 + (20 * power(pg_temp.dice(i, 5, 10000) / 10000.0, 3))::int % 20] as country,
      case when pg_temp.dice(i, 6, 10) > 0 then (array['Fair','Web form','Referral','Cold call','Newsletter','Partner','Import','PAGE','REST','Webinar',
        'Trade press','Social network','Search engine','Catalogue','Event','Association','Employee','Supplier','Prize draw','Survey'])
        [1 + (20 * power(pg_temp.dice(i, 7, 10000) / 10000.0, 2))::int % 20] end as source,
      (array['SUSPECT','SUSPECT','SUSPECT','SUSPECT','SUSPECT','SUSPECT','SUSPECT','LEAD','LEAD','LEAD','LEAD','LEAD','PROSPECT','PROSPECT',
        'OPPORTUNITY','CUSTOMER','CUSTOMER','INACTIVE','FORMER','DISQUALIFIED'])[1 + pg_temp.dice(i, 8, 20)] as stage,
      case when pg_temp.dice(i, 9, 20) = 0 then 'TEAM' else 'USER' end as owner_kind,
      case when pg_temp.dice(i, 9, 20) = 0 then 10001000 + 1 + pg_temp.dice(i, 10, 20)
        when i % 200 = 7 then 10000201 else 10000000 + 1 + pg_temp.dice(i, 11, 200) end as owner_id,
      timestamptz '2021-01-01 00:00Z' + make_interval(secs => i * (157000000.0 / n)) as created_at,
      pg_temp.dice(i, 12, 10) > 0 as has_mail, pg_temp.dice(i, 13, 10) > 2 as has_phone,
      '+33' || (100000000 + pg_temp.dice(i, 14, 899999999)) as phone, i
    from generate_series(batch * size + 1, least((batch + 1) * size, n)) i;
    alter table fresh add column name text, add column mail text, add column stage_since timestamptz, add column changed_at timestamptz;
    update fresh set name = case kind when 'PERSON' then given || ' ' || family
        else family || ' ' || (array['GmbH','SA','Ltd','Group','Industries','& Fils','AG','Services'])[1 + pg_temp.dice(i, 15, 8)] end,
      mail = case when has_mail then lower(given) || '.' || lower(family) || '@' || lower(city) || '.example' end,
      stage_since = created_at + make_interval(days => pg_temp.dice(i, 16, 700)::int),
      changed_at = created_at + make_interval(secs => pg_temp.dice(i, 17, 40000000));
    update fresh set created_at = greatest(created_at, stage_since), changed_at = greatest(changed_at, stage_since);
    insert into stage_entry (party_id, seq, stage, entered_at, origin, channel, policy_version, evidence)
      select id, 1, stage, stage_since, 'MIGRATED', 'IMPORT', 1, '[]' from fresh;
    insert into ledger_entry (party_id, seq, owner_kind, owner_id, from_at, cause, channel)
      select id, 1, owner_kind, owner_id, stage_since, 'MIGRATION', 'IMPORT' from fresh;
    insert into party (id, version, kind, name, given_name, family_name, country, city, source, stage, stage_seq, stage_since,
        owner_kind, owner_id, owner_seq, owner_since, search_text, sort_name, created_at, changed_at)
      select id, 1, kind, name, case kind when 'PERSON' then given end, case kind when 'PERSON' then family end, country, city, source,
        stage, 1, stage_since, owner_kind, owner_id, 1, stage_since,
        lower(concat_ws(E'\n', name, city, mail, case when has_phone then phone end)), lower(name), created_at, changed_at from fresh;
    insert into party_email select id, 0, mail from fresh where has_mail;
    insert into party_phone select id, 0, phone from fresh where has_phone;
    insert into party_tag select id, (array['fair-2024','newsletter','key account','partner','region north','region south','trial','old system',
        'green','priority'])[1 + (10 * power(pg_temp.dice(i, 18, 10000) / 10000.0, 2))::int % 10] from fresh where pg_temp.dice(i, 19, 10) < 3;
    insert into consent (id, party_id, channel, allowed, given_at, source)
      select id, id, 'EMAIL', pg_temp.dice(i, 20, 5) > 0, stage_since, 'Web form' from fresh where pg_temp.dice(i, 21, 10) < 3;
    commit;
    raise notice '% parties', least((batch + 1) * size, n);
  end loop;
end $$;
call pg_temp.fill(:n, :unit);
select format('alter table %s enable trigger %I', tgrelid::regclass, tgname) from pg_trigger where tgname in ('audit_added', 'audit_changed', 'audit_removed') \gexec
vacuum (analyze) party, stage_entry, ledger_entry, party_email, party_phone, party_tag, consent, app_user, team, team_member;
