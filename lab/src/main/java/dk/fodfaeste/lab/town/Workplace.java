package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Place;
import java.util.UUID;

/** @param places for courses at a time, shared by its openings */
public record Workplace(UUID id, UUID companyId, Place place, int places) {}
