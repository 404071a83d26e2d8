package org.lectern.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.sheet.CheckedEntry;

/** Files that may be pages: one, those of a folder, or those of a ZIP archive; in the order of their names. */
public final class PageFiles {

    /** More than any site of courses has. */
    public static final int MOST_FILES = 50_000;

    private static final Words WORDS = Words.of(PageFiles.class);

    private static final Pattern PAGE = Pattern.compile(".*\\.(html?|xhtml)", Pattern.CASE_INSENSITIVE);

    /** What browsers save beside a page, in a folder of their own or by its ending. */
    private static final Pattern LOOKS = Pattern.compile(
            "(.*/)?[^/]+_files/.*|.*\\.(js|css|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|eot)", Pattern.CASE_INSENSITIVE);

    /** A file or folder whose name begins with a dot, or what macOS adds to archives. */
    private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.[^/]|__MACOSX(/|$))");

    private PageFiles() {}

    /** Where a file can be read. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Takes a file. */
    @FunctionalInterface
    interface Taking {
        void take(String name, Source source);
    }

    /** Whether a file is called as pages are, and is not what a browser saved beside one. */
    public static boolean isPageName(String name) {
        return PAGE.matcher(name).matches() && !isForLooks(name);
    }

    /** Whether a page needs a file for its looks alone. */
    public static boolean isForLooks(String name) {
        return LOOKS.matcher(name.replace('\\', '/')).matches();
    }

    /**
     * Gives the files one after another.
     *
     * @throws org.lectern.contract.ProblemException where the folder or archive cannot be read, or there are too many files
     */
    static void each(Path path, Taking taking) {
        try {
            if (Files.notExists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (Files.isDirectory(path)) {
                Map<String, Path> files = walked(path);
                files.forEach((name, file) -> taking.take(name, () -> Files.newInputStream(file)));
            } else if (isArchive(path)) {
                eachInArchive(path, taking);
            } else {
                taking.take(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
            }
        } catch (IOException e) {
            throw Problem.of(WORDS, "unreadable-pages", path).asException(e);
        }
    }

    /** Whether a path is a folder or an archive. */
    static boolean holdsFiles(Path path) {
        return Files.isDirectory(path) || isArchive(path);
    }

    private static boolean isArchive(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static Map<String, Path> walked(Path chosen) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        // What is chosen may be a link to a folder; links within it are not followed.
        Path folder = chosen.toRealPath();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return isHidden(folder.relativize(inner).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && !isHidden(name)) {
                    files.put(name, file);
                    checkCount(files.size(), folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static void eachInArchive(Path path, Taking taking) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            checkCount(zip.size(), path);
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                taking.take(entry.getName().replace('\\', '/'), () -> new CheckedEntry(zip, entry));
            }
        }
    }

    private static void checkCount(int files, Path path) {
        if (files > MOST_FILES) {
            throw Problem.of(WORDS, "too-many-pages", MOST_FILES, path).asException();
        }
    }

    private static boolean isHidden(String name) {
        return HIDDEN.matcher(name.replace('\\', '/')).find();
    }
}
