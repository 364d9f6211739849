-- What was given away is found again: by whom it is about, its kind, and the first letters of its fingerprint.
create view documents.issued_line with (security_invoker = true) as
    select d.organisation_id,
           d.issued_document_id,
           d.course_id,
           p.person_id,
           d.kind,
           d.issued_at,
           d.issued_by_id,
           octet_length(d.content) as bytes,
           encode(d.fingerprint, 'hex') as fingerprint,
           p.first_name,
           p.last_name,
           w.name as workplace_name,
           platform.folded(concat_ws(' ', p.first_name, p.last_name, p.number, w.name)) as searched
      from documents.issued_document d
      left join placements.course c on c.organisation_id = d.organisation_id and c.course_id = d.course_id
      left join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
      join people.person p on p.organisation_id = d.organisation_id and p.person_id = coalesce(d.person_id, c.person_id);
grant select on documents.issued_line to fodfaeste_app;
create index issued_document_latest on documents.issued_document (organisation_id, issued_at desc);
