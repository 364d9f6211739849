package dk.fodfaeste.platform.web;

import java.io.Serializable;
import java.util.Map;

/**
 * The way back from what was just done: a form beside the message that it is done.
 *
 * @param address that takes the opposite
 * @param fields what is sent there
 */
public record Undo(String address, Map<String, String> fields) implements Serializable {

    public Undo {
        fields = Map.copyOf(fields);
    }
}
