package dk.fodfaeste.documents;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a company wants to be called. */
public record Contact(Optional<String> name, Optional<String> phone, Optional<String> email) {

    static final Contact NOBODY = new Contact(Optional.empty(), Optional.empty(), Optional.empty());

    /** All of it in a line; empty where nothing is known. */
    public Optional<String> told() {
        return Optional.of(
                        Stream.of(name, phone, email).flatMap(Optional::stream).collect(Collectors.joining(", ")))
                .filter(line -> !line.isEmpty());
    }
}
