package dk.fodfaeste.platform.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list; the place in it stands in the address.
 *
 * @param number from 1
 * @param total rows in the whole list
 */
public record Paging<T>(List<T> rows, int number, int size, long total) {

    private static final int SIZE = 20;

    /** @param number of the page wanted; the nearest there is */
    public static <T> Paging<T> of(List<T> all, int number) {
        return of(all, number, SIZE);
    }

    /** For rows that are taller than a line or two. @param size rows on a page */
    public static <T> Paging<T> of(List<T> all, int number, int size) {
        int page = (int) Math.max(1, Math.min(number, pages(all.size(), size)));
        return new Paging<>(all.stream().skip((page - 1L) * size).limit(size).toList(), page, size, all.size());
    }

    /** Fetches the rows of the page alone. @param number of the page wanted; the nearest there is */
    public static <T> Paging<T> of(long total, int number, Rows<T> rows) {
        int page = (int) Math.max(1, Math.min(number, pages(total, SIZE)));
        return new Paging<>(total == 0 ? List.of() : rows.fetch((page - 1) * SIZE, SIZE), page, SIZE, total);
    }

    /**
     * The same where one question answers with the rows of a page and how many there are in all; asked again only for a page that is not there.
     *
     * @param number of the page wanted; the nearest there is
     */
    public static <T> Paging<T> counted(int number, Parts<T> parts) {
        int wanted = Math.clamp(number, 1, Integer.MAX_VALUE / SIZE);
        Part<T> part = parts.fetch((wanted - 1) * SIZE, SIZE);
        if (part.rows().isEmpty() && wanted > 1) {
            long total = parts.fetch(0, SIZE).total();
            return of(
                    total, number, (skipped, most) -> parts.fetch(skipped, most).rows());
        }
        return new Paging<>(part.rows(), wanted, SIZE, part.total());
    }

    /** The same page with its rows made into others, so that only what is shown is worked out. */
    public <R> Paging<R> map(Function<? super T, ? extends R> each) {
        return new Paging<>(rows.stream().<R>map(each).toList(), number, size, total);
    }

    private static long pages(long total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    public long pages() {
        return pages(total, size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public long from() {
        return total == 0 ? 0 : (number - 1L) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) number * size);
    }

    /** Where the rows of a page come from. */
    public interface Rows<T> {
        List<T> fetch(int skipped, int most);
    }

    /** Where the rows of a page come from, with how many there are in all. */
    public interface Parts<T> {
        Part<T> fetch(int skipped, int most);
    }

    /** @param total rows in the whole list; of no meaning where there are no rows */
    public record Part<T>(List<T> rows, long total) {}
}
