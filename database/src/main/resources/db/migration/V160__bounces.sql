-- What a server took and gave back later: its report names the message by the id that we gave it, and no organisation.
create function post.came_back(of_message uuid, why text) returns boolean
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with back as (
        update post.message set state = 'BOUNCED', state_at = now(), said = left(why, 500)
         where message_id = of_message and state in ('SENT', 'MAYBE_SENT')
        returning 1)
    select exists (select from back);
end;
revoke execute on function post.came_back(uuid, text) from public;
grant execute on function post.came_back(uuid, text) to fodfaeste_post;
