package org.lectern.ingest.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.sheet.Books;
import org.lectern.study.Workspace;

/**
 * Several files that are opened as one: a folder, or a ZIP archive.
 *
 * @param path of the folder or archive
 */
public record Bundle(Path path) {

    /** More than anybody exports by hand; whoever points at a home folder by mistake is told soon. */
    public static final int MOST_FILES = 1_000;

    /** A file or folder whose name begins with a dot, or what macOS adds to archives. */
    private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.[^/]|__MACOSX(/|$))");

    private static final Words WORDS = Words.of(Bundle.class);

    /**
     * Whether a path is opened as several files. An archive is known by its name: others are no tables, and are told so; a
     * workbook is one whatever its name.
     */
    public static boolean isOne(Path path) {
        return Files.isDirectory(path)
                || (String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip")
                        && !Books.isZipped(path));
    }

    /**
     * A file of a bundle.
     *
     * @param name within the bundle
     * @param path where it can be read
     */
    public record Member(String name, Path path) {}

    /** The name of the folder, or of the archive without its extension. */
    public String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName()).replaceFirst("(?i)\\.zip$", "");
    }

    /**
     * Its files by name, those that are hidden left out.
     *
     * @param database beside which an archive is unpacked
     * @throws org.lectern.contract.ProblemException where there are too many, or the archive is damaged or harmful
     */
    public List<Member> members(Workspace database, TaskContext context) {
        try {
            List<Member> members = Files.isDirectory(path) ? walked() : unpacked(database, context);
            members.sort(Comparator.comparing(Member::name));
            return members;
        } catch (ZipException e) {
            throw Problem.of(WORDS, "damaged-archive", name()).asException(e);
        } catch (IOException e) {
            throw Problem.of(WORDS, "unreadable-folder", name()).asException(e);
        }
    }

    private List<Member> walked() throws IOException {
        List<Member> members = new ArrayList<>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(path.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = path.relativize(file).toString();
                if (attributes.isRegularFile() && !isHidden(name)) {
                    members.add(new Member(name, file));
                    checkCount(members.size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return members;
    }

    private List<Member> unpacked(Workspace database, TaskContext context) throws IOException {
        List<Member> members = new ArrayList<>();
        try (Archive archive = Archive.open(path, name())) {
            for (ZipEntry entry : archive.entries()) {
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    checkCount(members.size() + 1);
                    Path folder = Files.createDirectory(database.temporaryFile("member-" + members.size()));
                    members.add(new Member(entry.getName(), archive.unpack(entry, folder, context)));
                }
            }
        }
        return members;
    }

    private void checkCount(int files) {
        if (files > MOST_FILES) {
            throw Problem.of(WORDS, "too-many-files", name(), MOST_FILES).asException();
        }
    }

    private static boolean isHidden(String name) {
        return HIDDEN.matcher(name.replace('\\', '/')).find();
    }
}
