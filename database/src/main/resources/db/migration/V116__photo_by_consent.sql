-- A yes may be to the photo of the work, too: to this one, and to no other that is taken later. Where the photo is taken away, the yes stays without it.
alter table discovery.photo add unique (organisation_id, observation_id);
alter table discovery.shared_item
    add column photo_of_id uuid,
    add check (photo_of_id is null or item not in ('CONTACT', 'WORDS')),
    add foreign key (organisation_id, photo_of_id) references discovery.photo (organisation_id, observation_id) on delete set null (photo_of_id);
