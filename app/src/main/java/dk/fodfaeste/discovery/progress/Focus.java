package dk.fodfaeste.discovery.progress;

import java.time.LocalDate;

/** What the two chose to work on. @param trying what will be tried, in words of work @param lookAgainOn when they look at it again */
public record Focus(String indicator, String trying, LocalDate lookAgainOn) {

    /** So many at a time: more is a list, and no choice. */
    public static final int MOST = 3;
}
