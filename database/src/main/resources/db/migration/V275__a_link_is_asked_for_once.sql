-- Which link acts was asked anew for every row of a table: a third of a millisecond each, 17 ms for sixty links, and no key could find the row. In a
-- question of its own it is asked once for a statement. The views and functions of the links say so now; what they answer is as before.
do $$
declare
    asked constant text := '(= )(links\.acting\(\)|links\.by_secret\(([a-z.]*secret|decode\(coalesce\(current_setting\([^()]*\), [^()]*\), [^()]*\))\))';
    each record;
begin
    for each in
        select format('create or replace view %I.%I %s as ', n.nspname, c.relname,
                      case when c.reloptions is null then '' else 'with (' || array_to_string(c.reloptions, ', ') || ')' end) as head,
               pg_get_viewdef(c.oid) as question
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'links' and c.relkind = 'v'
    loop
        continue when each.question !~* asked;
        execute each.head || regexp_replace(each.question, asked, '\1(select \2)', 'gi');
    end loop;
    for each in
        select pg_get_functiondef(p.oid) as body
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname = 'links' and p.prokind = 'f'
    loop
        continue when each.body !~* asked;
        execute regexp_replace(each.body, asked, '\1(select \2)', 'gi');
    end loop;
end $$;
