package dk.fodfaeste.rules.law;

import java.util.Optional;

/** How long a course may be. @param first without an extension; empty where there is no end @param extended in all, with one */
public record LengthLimit(Optional<Term> first, Optional<Term> extended) {

    public Optional<Term> of(boolean withExtension) {
        return withExtension && first.isPresent() ? extended.or(() -> first) : first;
    }
}
