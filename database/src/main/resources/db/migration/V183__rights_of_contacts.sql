-- Contacts of a company with different rights: who signs beside who decides, and who is there every day. A link's purpose is the right.

alter table links.link drop constraint link_purpose_check;
alter table links.link add constraint link_purpose_check check (purpose in
    ('COMPANY_COURSE', 'SECOND_SIGNER', 'DAILY_CONTACT', 'REPRESENTATIVE', 'PERSON', 'INTERPRETER', 'MUNICIPALITY'));
alter table links.link add constraint link_of_a_contact check (purpose not in ('SECOND_SIGNER', 'DAILY_CONTACT') or proposal_id is not null);

-- The questions of V150 and V151 again, each for those whom it is for. A second signer is asked and answers for themselves: the same course, with their
-- signature in the place of the company's.
do $views$
declare
    course text := rtrim(pg_get_viewdef('links.course_shown'::regclass), ';');
    second text := replace(course, '''COMPANY''::text', '''SECOND_SIGNER''::text');
    only_who_decides constant text := 'l.purpose = ''COMPANY_COURSE''::text';
    each record;
begin
    execute 'create view links.second_signer_shown with (security_invoker) as ' || second;
    execute 'create or replace view links.company_course with (security_barrier) as
        select s.* from links.link l join (' || course || ') s on s.proposal_id = l.proposal_id
         where l.link_id = links.acting() and l.purpose in (''COMPANY_COURSE'', ''DAILY_CONTACT'')
        union all
        select s.* from links.link l join (' || second || ') s on s.proposal_id = l.proposal_id
         where l.link_id = links.acting() and l.purpose = ''SECOND_SIGNER''';
    for each in select * from (values
        ('links.company_line', '''COMPANY_COURSE'', ''SECOND_SIGNER'', ''DAILY_CONTACT'''),
        ('links.company_document', '''COMPANY_COURSE'', ''SECOND_SIGNER'''),
        ('links.company_talk', '''COMPANY_COURSE'', ''DAILY_CONTACT''')) v (name, purposes) loop
        if position(only_who_decides in pg_get_viewdef(each.name::regclass)) = 0 then
            raise exception 'the view % is another than it was', each.name;
        end if;
        execute format('create or replace view %s with (security_barrier) as %s', each.name,
            replace(pg_get_viewdef(each.name::regclass), only_who_decides, format('l.purpose in (%s)', each.purposes)));
    end loop;
end $views$;
grant select on links.second_signer_shown to fodfaeste_app;
