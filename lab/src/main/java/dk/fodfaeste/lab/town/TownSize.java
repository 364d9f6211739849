package dk.fodfaeste.lab.town;

/**
 * How large a town is.
 *
 * @param people who are there at the start
 * @param arrivals of people a week, in the mean
 * @param companies that the organisation works with
 * @param openings that are there at the start
 * @param openingArrivals a week, in the mean
 * @param consultants who begin courses
 * @param shops of the organisation's own, each with a supervisor
 */
public record TownSize(
        int people, double arrivals, int companies, int openings, double openingArrivals, int consultants, int shops) {

    public static final TownSize SMALL = new TownSize(40, 0.5, 33, 20, 0.43, 2, 2);

    /** One organisation like Settlementet: about 100 companies, 5 consultants, some hundred people (Altinget). */
    public static final TownSize TOWN = new TownSize(120, 1.5, 100, 60, 1.3, 5, 6);

    public static final TownSize CITY = new TownSize(360, 4.5, 300, 180, 3.9, 15, 18);
}
