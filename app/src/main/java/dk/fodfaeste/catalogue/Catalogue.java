package dk.fodfaeste.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The dimensions of work and their scales: the edition that is in force in the reader's organisation, and those before it, whose words
 * what was written under them keeps. In memory; asking costs nothing.
 */
@Component
public class Catalogue {

    private final EditionRepository repository;

    Catalogue(EditionRepository repository) {
        this.repository = repository;
    }

    /** The one in force when the transaction began. */
    public Edition edition() {
        return repository.ours().inForce();
    }

    /** All of the reader's organisation until the one in force. */
    public Editions editions() {
        return repository.ours();
    }

    /** The one under which something was written. */
    public Edition at(int number) {
        return repository.ours().at(number);
    }

    /** Those in use, in the catalogue's order, which is the order of a profile. */
    public List<Dimension> dimensions() {
        return edition().dimensions();
    }

    /** Also of one that was taken out. */
    public Optional<Dimension> find(String id) {
        return edition().find(id);
    }

    /** What something new may be seen or asked of. */
    public Optional<Dimension> inUse(String id) {
        return edition().inUse(id);
    }

    /** @throws IllegalArgumentException for an id that the catalogue does not have, which only a bug can cause */
    public Dimension dimension(String id) {
        return edition().dimension(id);
    }
}
