package dk.fodfaeste.matching.carving;

import java.util.OptionalInt;

/**
 * How long a day or a week of the person may be when a job is carved.
 *
 * @param dimension id in the catalogue
 * @param known whether anybody has seen enough
 * @param most minutes, where a limit is known
 * @param otherwise minutes that are reckoned with where none is
 */
public record CarvingLimit(String dimension, boolean known, OptionalInt most, int otherwise) {}
