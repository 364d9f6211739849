package dk.fodfaeste.people;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.HouseKeys;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By which a file that still has somebody who was erased is known, without keeping the number: a keyed hash of it. */
@Component
public class ErasedNumbers {

    private final ErasureRepository erasures;
    private final HouseKeys keys;

    ErasedNumbers(ErasureRepository erasures, HouseKeys keys) {
        this.erasures = erasures;
        this.keys = keys;
    }

    /** Asked once; within the caller's transaction. */
    public Predicate<String> numbers() {
        Set<ByteBuffer> erased =
                erasures.fingerprints().stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
        return number -> !erased.isEmpty() && erased.contains(ByteBuffer.wrap(fingerprint(number)));
    }

    byte[] fingerprint(String number) {
        return keys.fingerprint("erased " + Acting.now().organisationId() + " " + number);
    }
}
