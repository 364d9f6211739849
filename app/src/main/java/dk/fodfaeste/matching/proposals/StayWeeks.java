package dk.fodfaeste.matching.proposals;

/**
 * How long somebody was in courses of one kind.
 *
 * @param weeks in all, begun weeks counted; days on which two ran count once
 * @param here the same, at the workplaces of one company
 */
public record StayWeeks(StayKind kind, int weeks, int here) {}
