/**
 * Carving a job, matching § 7: from a workplace's task inventory to bundles of tasks that fit one person, laid out over a week, each
 * with its reasons. Jobs of this kind are seldom advertised: they are found by asking what could be done, when, where and by whom
 * today (job carving in customised employment: Griffin, Hammis, Geary, "The Job Developer's Handbook", 2007).
 */
@NullMarked
package dk.fodfaeste.engine.carving;

import org.jspecify.annotations.NullMarked;
