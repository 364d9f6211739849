-- Each part of the program signs in as a role of its own, which may do what that part needs and cannot become another one:
--
-- fodfaeste_app        pages and jobs, without the closed room
-- fodfaeste_case_room  the closed room as well
-- fodfaeste_intake     lays sealed case files into the closed room, and may not read them back
-- fodfaeste_door       sign-in: password hashes, wrong guesses and sessions, and nothing else
-- fodfaeste_jobs       the queue of the long work, and what is done at night
-- fodfaeste_operator   founds organisations and checks the logs, by a command beside the program
--
-- The tables stay their owner's, who migrates. Passwords are set at each start, from the house's key.

do $$
declare name text;
begin
    foreach name in array array['fodfaeste_door', 'fodfaeste_jobs', 'fodfaeste_operator'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I', name);
        end if;
    end loop;
    foreach name in array array['fodfaeste_app', 'fodfaeste_case_room', 'fodfaeste_intake', 'fodfaeste_door', 'fodfaeste_jobs', 'fodfaeste_operator'] loop
        execute format('alter role %I login', name);
    end loop;
end $$;

-- the one that could become each of them
revoke fodfaeste_app, fodfaeste_case_room, fodfaeste_intake from fodfaeste_program;
alter role fodfaeste_program nologin;

-- sessions
revoke all on platform.spring_session, platform.spring_session_attributes from fodfaeste_app;
grant usage on schema platform to fodfaeste_door, fodfaeste_jobs, fodfaeste_operator;
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes to fodfaeste_door;
grant execute on function platform.current_organisation(), platform.current_account(), platform.current_role_name()
    to fodfaeste_door, fodfaeste_jobs, fodfaeste_operator;

-- The doors of identity: founding is the operator's, a new password's clean slate is for who keeps the accounts, the rest is sign-in's.
grant usage on schema identity to fodfaeste_door, fodfaeste_operator;
do $$
declare
    door record;
begin
    for door in
        select p.oid::regprocedure as signature,
               case when p.proname in ('found_organisation', 'found_first_organisation', 'organisation_count') then 'fodfaeste_operator'
                    when p.proname = 'forget_guesses' then 'fodfaeste_app'
                    when p.proname = 'clear_failed_sign_ins' then 'fodfaeste_app, fodfaeste_door'
                    else 'fodfaeste_door' end as whose
          from pg_proc p
         where p.pronamespace = 'identity'::regnamespace and p.prosecdef
    loop
        execute format('revoke execute on function %s from public, fodfaeste_app', door.signature);
        execute format('grant execute on function %s to %s', door.signature, door.whose);
    end loop;
end $$;

-- the log of every organisation
grant usage on schema privacy to fodfaeste_operator;
revoke execute on function privacy.check_chains() from fodfaeste_app;
grant execute on function privacy.check_chains() to fodfaeste_operator;

-- Who asks for work puts it into the queue; only who does it takes it out.
grant usage on schema jobs, matching, intake to fodfaeste_jobs;
revoke update, delete on jobs.scheduled_tasks from fodfaeste_app;
grant select, insert, update, delete on jobs.scheduled_tasks to fodfaeste_jobs;
revoke execute on function matching.forget_old_changes(), intake.put_away_old() from fodfaeste_app;
grant execute on function matching.forget_old_changes(), intake.put_away_old() to fodfaeste_jobs;
