-- The plan as one would make it in the database: the best pair first, and the next where there is still room. Asks for the temporary tables
-- pair (person, consultant, opening, workplace, company, value) and room (place, left_over), where a place is any of these.
do $$
declare each record;
begin
    create temp table chosen (like pair) on commit preserve rows;
    for each in select * from pair order by value desc, person, opening loop
        if not exists (select from room
                        where place in (each.person, each.consultant, each.opening, each.workplace, each.company) and left_over < 1) then
            update room set left_over = left_over - 1
             where place in (each.person, each.consultant, each.opening, each.workplace, each.company);
            insert into chosen
            values (each.person, each.consultant, each.opening, each.workplace, each.company, each.value);
        end if;
    end loop;
end $$;
