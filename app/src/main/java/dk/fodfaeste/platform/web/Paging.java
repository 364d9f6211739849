package dk.fodfaeste.platform.web;

import java.util.List;

/**
 * One page of a list; the place in it stands in the address.
 *
 * @param number from 1
 * @param total rows in the whole list
 */
public record Paging<T>(List<T> rows, int number, int size, long total) {

    public static final int SIZE = 25;

    public static int clamp(int number, long total) {
        return (int) Math.max(1, Math.min(number, pages(total)));
    }

    private static long pages(long total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public long pages() {
        return pages(total);
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
}
