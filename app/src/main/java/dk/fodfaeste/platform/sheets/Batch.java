package dk.fodfaeste.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers rows until there are enough of them to be written in one go. */
public final class Batch<R> {

    private final int size;
    private final Consumer<List<R>> write;
    private final List<R> rows = new ArrayList<>();

    Batch(int size, Consumer<List<R>> write) {
        this.size = size;
        this.write = write;
    }

    public void add(R row) {
        rows.add(row);
        if (rows.size() == size) {
            writeRest();
        }
    }

    public void writeRest() {
        if (!rows.isEmpty()) {
            write.accept(List.copyOf(rows));
            rows.clear();
        }
    }
}
