-- That a person disagrees with how an evaluation says it went, in their own words. It stands beside the evaluation and is never changed.
create table documents.disagreement (
    disagreement_id    uuid        primary key,
    organisation_id    uuid        not null references identity.organisation,
    issued_document_id uuid        not null references documents.issued_document on delete cascade,
    words              text        not null check (words <> '' and length(words) <= 500),
    -- of the page that they wrote it on
    language           text        not null check (language ~ '^[a-z]{2,3}$'),
    taken_in_by_id     uuid        not null,
    said_at            timestamptz not null,
    unique (issued_document_id, words),
    foreign key (organisation_id, taken_in_by_id) references identity.account (organisation_id, account_id)
);
create index disagreement_document on documents.disagreement (organisation_id, issued_document_id, said_at);
call platform.belongs_to_organisation('documents.disagreement');
create policy for_the_team on documents.disagreement as restrictive
    using ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on documents.disagreement to fodfaeste_app;

do $views$
declare
    evaluation constant text := $q$
    select t.organisation_id, t.person_id, d.issued_document_id, d.issued_at, w.name as workplace,
           (select x.words from documents.disagreement x where x.organisation_id = d.organisation_id
               and x.issued_document_id = d.issued_document_id order by x.said_at desc, x.disagreement_id limit 1) as disagreement
      from documents.issued_document d
      join placements.course t on t.organisation_id = d.organisation_id and t.course_id = d.course_id
      join companies.workplace w on w.workplace_id = t.workplace_id
     where d.kind = 'EVALUATION' $q$;
begin
    execute 'create view links.evaluation_of_person with (security_invoker) as ' || evaluation;
    execute 'create view links.person_evaluation with (security_barrier) as select s.*, d.content from links.link l
         join people.person n on n.person_id = l.person_id and n.erased_on is null and n.merged_into_id is null
         join (' || evaluation || ') s on s.organisation_id = l.organisation_id and s.person_id = l.person_id
         join documents.issued_document d on d.issued_document_id = s.issued_document_id
         where l.link_id = links.acting() and l.purpose = ''PERSON''';
end $views$;
grant select on links.evaluation_of_person to fodfaeste_app;
grant select on links.person_evaluation to fodfaeste_links;
