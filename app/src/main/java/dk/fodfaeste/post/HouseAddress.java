package dk.fodfaeste.post;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that the house writes from and reads. */
@Component
public class HouseAddress {

    private final Optional<String> read;

    HouseAddress(@Value("${fodfaeste.mail-from}") String from, @Value("${fodfaeste.mailbox}") String mailbox) {
        this.read = Optional.of(from.strip()).filter(address -> !address.isEmpty() && !mailbox.isBlank());
    }

    /** Empty where nobody but a human reads what comes back. */
    public Optional<String> read() {
        return read;
    }
}
