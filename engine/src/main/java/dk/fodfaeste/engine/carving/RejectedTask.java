package dk.fodfaeste.engine.carving;

/** A task of the inventory that is not in the job, with its main reason. */
public record RejectedTask(InventoryTask task, Rejection reason) {}
