package dk.fodfaeste.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tables out of workbooks, CSV files and zips of them. What is something else is put aside, unless there is nothing but that. */
final class Files {

    private static final int MOST_FILES = 1000;
    private static final int MOST_BYTES = 200_000_000;
    /** How Windows names files in a zip when it does not say UTF-8. */
    private static final Charset OF_ZIP_NAMES = Charset.forName("IBM850");

    private final List<Table> tables = new ArrayList<>();
    private final List<Aside> asides;
    private Optional<Unreadable> first = Optional.empty();
    private long unpacked;
    private int files;

    private Files(List<Aside> asides) {
        this.asides = asides;
    }

    static List<Table> tables(List<Upload> uploads, List<Aside> asides) {
        Files files = new Files(asides);
        for (Upload upload : uploads) {
            files.open(upload.name(), upload.content());
        }
        if (files.tables.isEmpty() && files.first.isPresent()) {
            throw files.first.get();
        }
        return files.tables;
    }

    private void open(String path, byte[] content) {
        String name = fileName(path);
        String lower = name.toLowerCase(Locale.ROOT);
        if (content.length == 0) {
            aside(new Unreadable("intake.unreadable.empty", name));
        } else if (isZip(content) && !lower.endsWith(".zip") || lower.matches(".*\\.xls[xm]")) {
            tables.addAll(Workbook.tables(name, content));
        } else if (isZip(content) || lower.endsWith(".zip")) {
            unzip(name, content);
        } else if (lower.matches(".*\\.(csv|txt|tsv)")) {
            tables.add(CsvText.table(name.replaceFirst("(?i)(\\.(csv|txt|tsv))+$", ""), content));
        } else {
            aside(new Unreadable("intake.unreadable.type", name));
        }
    }

    private void aside(Unreadable problem) {
        asides.add(new Aside(problem.file(), "", 0));
        first = first.or(() -> Optional.of(problem));
    }

    private void unzip(String zipName, byte[] content) {
        int before = tables.size();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), OF_ZIP_NAMES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !isRubbish(entry.getName())) {
                    byte[] file = zip.readNBytes(MOST_BYTES);
                    unpacked += file.length;
                    if (++files > MOST_FILES || unpacked >= MOST_BYTES) {
                        throw new Unreadable("intake.unreadable.large", zipName);
                    }
                    if (fileName(entry.getName()).toLowerCase(Locale.ROOT).endsWith(".zip")) {
                        aside(new Unreadable("intake.unreadable.zip", fileName(entry.getName())));
                    } else {
                        open(entry.getName(), file);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable("intake.unreadable.damaged", zipName);
        }
        if (tables.size() == before) {
            first = Optional.of(new Unreadable("intake.unreadable.zip", zipName));
        }
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** What macOS and Windows lay beside the files. */
    private static boolean isRubbish(String path) {
        String name = fileName(path);
        return path.contains("__MACOSX")
                || name.startsWith(".")
                || name.startsWith("~$")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }

    private static String fileName(String path) {
        return Text.clipped(
                Text.trimmed(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)), 120);
    }
}
