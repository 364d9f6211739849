package dk.fodfaeste.companies;

/** A workplace that the organisation begins to know. */
public record NewWorkplace(PNumber pNumber, WorkplaceFacts facts, Capacity capacity) {}
