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

    /** How Windows names files in a zip when it does not say UTF-8. */
    private static final Charset OF_ZIP_NAMES = Charset.forName("IBM850");

    private final List<Table> tables = new ArrayList<>();
    private final Asides asides;
    private final Unpacking.Held held = new Unpacking.Held();
    private Optional<Unreadable> first = Optional.empty();
    private int files;

    private Files(Asides asides) {
        this.asides = asides;
    }

    /** @throws Unreadable where nothing can be read, or a file is larger than it may be */
    static List<Table> tables(List<Upload> uploads, Asides asides) {
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
        if (++files > Bounds.FILES) {
            throw new Unreadable("intake.unreadable.large", name);
        }
        if (content.length == 0) {
            aside(new Unreadable("intake.unreadable.empty", name));
        } else if (OtherFormat.of(content).isPresent()) {
            aside(new Unreadable(OtherFormat.of(content).get(), name));
        } else if (isZip(content) && !lower.endsWith(".zip") || lower.matches(".*\\.xls[xm]")) {
            tables.addAll(Workbook.tables(name, content, held));
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
        Unpacking unpacking = new Unpacking(zipName, content.length, held);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), OF_ZIP_NAMES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = unpacking.whole(zip);
                if (!entry.isDirectory() && !isRubbish(entry.getName())) {
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
            first = first.or(() -> Optional.of(new Unreadable("intake.unreadable.zip", zipName)));
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
