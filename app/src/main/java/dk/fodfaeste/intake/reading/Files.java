package dk.fodfaeste.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tables out of a workbook, a zip of CSV files, or CSV files. */
final class Files {

    private static final int MOST_FILES = 100;
    private static final int MOST_BYTES = 200_000_000;

    private Files() {}

    static List<Table> tables(List<Upload> uploads) throws Unreadable {
        List<Table> tables = new ArrayList<>();
        for (Upload upload : uploads) {
            String name = upload.name().toLowerCase(Locale.ROOT);
            if (upload.content().length == 0) {
                throw new Unreadable("intake.unreadable.empty");
            } else if (name.endsWith(".xlsx")) {
                tables.addAll(Workbook.tables(upload.content()));
            } else if (name.endsWith(".zip")) {
                tables.addAll(unzipped(upload.content()));
            } else if (name.endsWith(".csv") || name.endsWith(".txt")) {
                tables.add(CsvText.table(sheetName(upload.name()), upload.content()));
            } else {
                throw new Unreadable("intake.unreadable.type");
            }
        }
        return tables;
    }

    private static List<Table> unzipped(byte[] content) throws Unreadable {
        List<Table> tables = new ArrayList<>();
        long bytes = 0;
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (entry.isDirectory()
                        || name.contains("__MACOSX")
                        || sheetName(name).startsWith(".")) {
                    continue;
                }
                byte[] file = zip.readNBytes(MOST_BYTES);
                bytes += file.length;
                if (++files > MOST_FILES || bytes >= MOST_BYTES) {
                    throw new Unreadable("intake.unreadable.large");
                }
                if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    tables.add(CsvText.table(sheetName(name), file));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unreadable("intake.unreadable.damaged");
        }
        if (tables.isEmpty()) {
            throw new Unreadable("intake.unreadable.zip");
        }
        return tables;
    }

    private static String sheetName(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return file.replaceFirst("\\.[A-Za-z]+$", "");
    }
}
