package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.lab.town.TownOpening;

/** A person and an opening that go together this week. */
public record Proposal(Applicant applicant, TownOpening opening) {}
