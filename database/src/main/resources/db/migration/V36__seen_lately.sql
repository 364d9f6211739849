-- Skriv op asks who was seen last, here or anywhere: by an index, however much has been seen.
create index observation_lately on discovery.observation (organisation_id, seen_on desc, person_id);
create index observation_lately_at on discovery.observation (organisation_id, workplace_id, seen_on desc, person_id);
