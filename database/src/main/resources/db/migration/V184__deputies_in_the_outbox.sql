-- Whoever stands in for somebody who is away sees what they wrote, and what came back of it.

create function post.writers() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select platform.current_account()
    union all
    select a.account_id from identity.absence a
     where a.organisation_id = platform.current_organisation() and a.deputy_id = platform.current_account()
       and platform.today() between a.first_day and a.last_day;
end;
revoke execute on function post.writers() from public;
grant execute on function post.writers() to fodfaeste_app;

drop policy read_by_whom_it_concerns on post.message;
create policy read_by_whom_it_concerns on post.message as restrictive for select to fodfaeste_app
    using ((select platform.current_role_name()) in ('ADMINISTRATOR', 'EMPLOYMENT_MANAGER')
           or written_by_id in (select post.writers())
           or person_id is not null and people.is_on_team(person_id));
drop policy read_by_the_team on post.message_text;
create policy read_by_the_team on post.message_text as restrictive for select to fodfaeste_app
    using (exists (select from post.message m
                    where m.message_id = message_text.message_id
                      and ((select platform.current_role_name()) = 'EMPLOYMENT_MANAGER'
                           or m.written_by_id in (select post.writers())
                           or m.person_id is not null and people.is_on_team(m.person_id))));
