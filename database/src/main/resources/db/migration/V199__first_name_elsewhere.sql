-- The full name is struck out wherever it was typed; with the s of possession too. And the first name alone, which may be anybody's: whoever says the
-- second yes is shown the texts it stands in and chooses those that are of the person (decision 0062).

create or replace function people.strike_out(organisation uuid, said text) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    place record;
    pattern text := '(?<![[:alnum:]])' || regexp_replace(said, '([.^$*+?()\[\]{}|\\-])', '\\\1', 'g') || '([''’]?s)?(?![[:alnum:]])';
begin
    for place in
        select format('%I.%I', n.nspname, c.relname) as tab, quote_ident(a.attname) as col, a.atttypid = 'jsonb'::regtype as is_json
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
          join pg_namespace n on n.oid = c.relnamespace
         where a.atttypid in ('text'::regtype, 'jsonb'::regtype) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           and n.nspname in ('people', 'companies', 'discovery', 'placements', 'matching', 'intake', 'identity')
           and (n.nspname, c.relname) not in (('identity', 'organisation'), ('identity', 'account'), ('identity', 'credential'),
               ('companies', 'company'), ('companies', 'workplace'))
           and ((n.nspname, c.relname) <> ('people', 'person') or a.attname = 'wishes')
           and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id')
    loop
        execute format(
            case when place.is_json
                then 'update %1$s set %2$s = regexp_replace(%2$s::text, $2, ''•••'', ''gi'')::jsonb where organisation_id = $1 and %2$s::text ~* $2'
                else 'update %1$s set %2$s = regexp_replace(%2$s, $2, ''•••'', ''gi'') where organisation_id = $1 and %2$s ~* $2' end,
            place.tab, place.col) using organisation, pattern;
    end loop;
end $$;

-- A first name as a word, with the s of possession; in any case where it is long enough not to be a word of the language («Bo» and «bo»).
create function people.first_name_pattern(first_name text) returns text
    language sql immutable
    return case when length(first_name) > 3 then '(?i)' else '' end || '(?<![[:alnum:]])'
        || regexp_replace(first_name, '([.^$*+?()\[\]{}|\\-])', '\\\1', 'g') || '([''’]?s)?(?![[:alnum:]])';

-- Every column in which words of ours may stand, and how to leave out what is about the person and goes with them.
create function people.places_of_words() returns table (place text, tab text, col text, others text)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select format('%s.%s.%s', n.nspname, c.relname, a.attname), format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
           concat(
               case when 'person_id' = any(o.named) then ' and t.person_id is distinct from $1' end,
               case when 'proposal_id' = any(o.named) and n.nspname = 'matching' then
                   ' and not exists (select from matching.proposal p where p.proposal_id = t.proposal_id and p.person_id = $1)' end,
               case when 'course_id' = any(o.named) and n.nspname = 'placements' and not 'person_id' = any(o.named) then
                   ' and not exists (select from placements.course k where k.course_id = t.course_id and k.person_id = $1)' end)
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_namespace n on n.oid = c.relnamespace
      join lateral (select array_agg(x.attname::text) as named from pg_attribute x where x.attrelid = c.oid and x.attnum > 0) o on true
     where a.atttypid = 'text'::regtype and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and n.nspname in ('people', 'companies', 'discovery', 'placements', 'matching')
       and (n.nspname, c.relname) not in (('companies', 'company'), ('companies', 'workplace'))
       and ((n.nspname, c.relname) <> ('people', 'person') or a.attname = 'wishes')
       and 'organisation_id' = any(o.named) $$;

-- By the reader's own rights: a text of which they may not read the table, or that its policy hides from them, is not shown.
create function people.first_name_elsewhere(whom uuid, most integer) returns table (place text, fingerprint text, words text)
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    p people.person;
    each record;
    left_over integer := most;
    found_here integer;
begin
    select n.* into p from people.person n where n.person_id = whom;
    if p.first_name is null or length(p.first_name) < 2 then
        return;
    end if;
    for each in select * from people.places_of_words() x
                 where has_schema_privilege(split_part(x.place, '.', 1), 'USAGE')
                   and has_table_privilege(x.tab::regclass, 'SELECT')
                   -- what was corrected of another is shown to their team by the page alone
                   and x.tab <> 'people.person_change'
    loop
        return query execute format(
            'select distinct on (md5(t.%1$s)) %2$L::text, md5(t.%1$s), t.%1$s from %3$s t'
            ' where t.organisation_id = (select platform.current_organisation()) and t.%1$s ~ $2%4$s limit $3',
            each.col, each.place, each.tab, each.others) using whom, people.first_name_pattern(p.first_name), left_over;
        get diagnostics found_here = row_count;
        left_over := left_over - found_here;
        exit when left_over <= 0;
    end loop;
end $$;

-- In the texts that were chosen, and as they stood when they were shown; before the person is erased, by whoever said the second yes.
create function people.strike_first_name(wanted uuid, chosen text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    e people.erasure;
    p people.person;
    each record;
begin
    select * into e from people.erasure where erasure_id = wanted and organisation_id = platform.current_organisation() for update;
    if e.approved is distinct from true or e.answered_by_id is distinct from platform.current_account() then
        raise insufficient_privilege using message = 'two people must have said yes';
    end if;
    select * into p from people.person where person_id = e.person_id;
    for each in select x.tab, x.col, split_part(c.one, ':', 2) as fingerprint
                  from unnest(chosen) c (one) join people.places_of_words() x on x.place = split_part(c.one, ':', 1) loop
        execute format('update %1$s t set %2$s = regexp_replace(%2$s, $2, ''•••'', ''g'') where organisation_id = $1 and md5(%2$s) = $3 and %2$s ~ $2',
            each.tab, each.col) using e.organisation_id, people.first_name_pattern(p.first_name), each.fingerprint;
    end loop;
end $$;
revoke execute on function people.first_name_pattern(text), people.places_of_words(), people.first_name_elsewhere(uuid, integer),
    people.strike_first_name(uuid, text[]) from public;
grant execute on function people.first_name_pattern(text), people.places_of_words(), people.first_name_elsewhere(uuid, integer),
    people.strike_first_name(uuid, text[]) to fodfaeste_app;
