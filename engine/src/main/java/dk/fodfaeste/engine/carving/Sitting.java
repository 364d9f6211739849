package dk.fodfaeste.engine.carving;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** One time that a task is done. */
public record Sitting(DayOfWeek day, LocalTime start, LocalTime end, InventoryTask task) {}
