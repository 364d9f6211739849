package dk.fodfaeste.bench;

/** @param people of each organisation @param workplaces that each organisation knows */
record TownSize(String name, int organisations, int people, int workplaces) {

    /** @param word {@code country}, or how many people one organisation has */
    static TownSize of(String word) {
        if (word.equals("country")) {
            return new TownSize("a country", 150, 1_000, 3_000);
        }
        int people = Integer.parseInt(word);
        return new TownSize("%,d people".formatted(people), 1, people, people * 474 / 1_000);
    }
}
