package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.util.List;

/** A sentence with its figures, in whatever language the reader reads. @param key of the words */
public record Said(String key, List<Object> arguments) implements Named {

    public Said {
        arguments = List.copyOf(arguments);
    }

    public static Said of(String key, Object... arguments) {
        return new Said(key, List.of(arguments));
    }

    @Override
    public String name(Words words) {
        return words.text(key, arguments.toArray());
    }
}
