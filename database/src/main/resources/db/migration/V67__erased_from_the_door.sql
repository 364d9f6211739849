-- Whoever is erased (V61) is on nobody's team, and why somebody broke the glass about them goes with them; the log keeps that it was broken.
create function people.leaves_the_door() returns trigger
    language plpgsql as $$
begin
    delete from people.team_member m where m.organisation_id = new.organisation_id and m.person_id = new.person_id;
    delete from people.broken_glass g where g.organisation_id = new.organisation_id and g.person_id = new.person_id;
    return null;
end $$;

do $$
begin
    if exists (select from pg_attribute where attrelid = 'people.person'::regclass and attname = 'erased_on' and not attisdropped) then
        create trigger leaves_the_door after update of erased_on on people.person
            for each row when (new.erased_on is not null) execute function people.leaves_the_door();
    end if;
end $$;
