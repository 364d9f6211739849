package dk.fodfaeste.engine.plan;

/**
 * The dual solution: what one more place would add to the whole plan. Of all optimal prices these are the ones that are lowest at
 * every opening, workplace and company; the shares of consultants and persons are then the highest. All in millionths.
 *
 * @param way by place: the price of the way in, which is its own price and those of all it lies within; what one more place there and
 *     in all it lies within would add
 * @param consultant by number: what the last unit of the consultant's capacity is worth; for a consultant without capacity, the first
 */
record PlanPrices(long[] way, long[] consultant) {}
