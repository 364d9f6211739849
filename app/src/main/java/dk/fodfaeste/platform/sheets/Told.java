package dk.fodfaeste.platform.sheets;

import java.util.function.Consumer;

/** The rows of a sheet, each given once, as the file is read. */
@FunctionalInterface
public interface Told<T> {
    void each(Consumer<? super T> taker);
}
