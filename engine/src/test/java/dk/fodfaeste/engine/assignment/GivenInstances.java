package dk.fodfaeste.engine.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Scanner;

/** The instances in the test resources. */
final class GivenInstances {

    private GivenInstances() {}

    static GapProblem gap(String name, Sense sense) {
        try (Scanner numbers = numbers(name)) {
            int agents = numbers.nextInt();
            int jobs = numbers.nextInt();
            return GapProblem.of(
                    sense, matrix(numbers, agents, jobs), matrix(numbers, agents, jobs), matrix(numbers, 1, agents)[0]);
        }
    }

    static long[][] lap(String name) {
        try (Scanner numbers = numbers(name)) {
            int size = numbers.nextInt();
            return matrix(numbers, size, size);
        }
    }

    private static long[][] matrix(Scanner numbers, int rows, int columns) {
        long[][] matrix = new long[rows][columns];
        for (long[] row : matrix) {
            for (int column = 0; column < columns; column++) {
                row[column] = numbers.nextLong();
            }
        }
        return matrix;
    }

    private static Scanner numbers(String name) {
        try (InputStream file = Objects.requireNonNull(GivenInstances.class.getResourceAsStream(name))) {
            return new Scanner(new String(file.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
