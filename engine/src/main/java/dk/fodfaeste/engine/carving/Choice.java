package dk.fodfaeste.engine.carving;

/** A task that is taken, on the days of the pattern. */
record Choice(CarvableTask task, WeekPattern pattern) {}
