package dk.fodfaeste.engine.carousel;

/** @param staysWithoutStepUp after so many that ended without a step up, the next one is the manager's decision */
public record CarouselPolicy(int staysWithoutStepUp) {

    public CarouselPolicy {
        if (staysWithoutStepUp < 1) {
            throw new IllegalArgumentException("a decision comes after a stay at least, not " + staysWithoutStepUp);
        }
    }

    public static CarouselPolicy standard() {
        return new CarouselPolicy(2);
    }
}
