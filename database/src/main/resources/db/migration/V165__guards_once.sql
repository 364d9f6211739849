-- Who acts is asked once in a statement, not once for each row that it reads: a scalar question of its own is answered first, and what came of it is
-- compared. Said as before of 1,000 people and 3,600 courses, the guards alone took a millisecond of each reading of one of them.
create or replace procedure platform.belongs_to_organisation(owned regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', owned);
    execute format(
        'create policy own_organisation on %s using (organisation_id = (select platform.current_organisation()))'
        ' with check (organisation_id = (select platform.current_organisation()))', owned);
end $$;

do $$
declare
    each record;
    asked constant text := 'platform\.(current_organisation|current_role_name|current_account)\(\)';
    once constant text := '(select platform.\1())';
begin
    for each in
        select schemaname, tablename, policyname, qual, with_check from pg_policies
         where concat(qual, with_check) ~ asked and concat(qual, with_check) !~ 'SELECT platform\.'
    loop
        execute format('alter policy %I on %I.%I', each.policyname, each.schemaname, each.tablename)
            || coalesce(' using (' || regexp_replace(each.qual, asked, once, 'g') || ')', '')
            || coalesce(' with check (' || regexp_replace(each.with_check, asked, once, 'g') || ')', '');
    end loop;
end $$;
