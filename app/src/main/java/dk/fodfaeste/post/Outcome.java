package dk.fodfaeste.post;

/** How it went with one attempt. Words are those of the other side, or of the net; a state is never better than what is known. */
sealed interface Outcome {

    /** The server said that it took all of it. */
    record Taken() implements Outcome {}

    /** Nothing of it is over there: it may be tried again. */
    record Later(String said) implements Outcome {}

    /** It will never be taken. */
    record Never(String said) implements Outcome {}

    /** All of it was there, and no answer came. */
    record Perhaps(String said) implements Outcome {}
}
