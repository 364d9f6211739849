package dk.fodfaeste.bench;

/**
 * @param people of each organisation
 * @param workplaces that each organisation knows
 * @param coursesEach that run for each person besides those of the town
 */
record TownSize(String name, int organisations, int people, int workplaces, int coursesEach) {

    /** @param word {@code country}, or how many people one organisation has, {@code 1000x2} with two courses more for each */
    static TownSize of(String word) {
        if (word.equals("country")) {
            return new TownSize("a country", 150, 1_000, 3_000, 0);
        }
        String[] parts = word.split("x");
        int people = Integer.parseInt(parts[0]);
        int courses = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return new TownSize("%,d people".formatted(people), 1, people, people * 474 / 1_000, courses);
    }
}
