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
import org.lectern.contract.Portion;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.database.SqliteFile;
import org.lectern.ingest.page.PageFiles;
import org.lectern.ingest.sheet.Books;
import org.lectern.study.Workspace;

/**
 * Several files that are opened as one: a folder, a ZIP archive, or the tables of an SQLite database, each of which is a file of
 * text. A database that lies in a folder or archive stands there with its tables.
 *
 * @param path of the folder, archive or database
 */
public record Bundle(Path path) {

    /** More than anybody exports by hand; whoever points at a home folder by mistake is told soon. */
    public static final int MOST_FILES = 1_000;

    /** Enough rows to recognise an export by. */
    private static final long HEAD = 1_000;

    /** A file or folder whose name begins with a dot, or what macOS adds to archives. */
    private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.[^/]|__MACOSX(/|$))");

    private static final Words WORDS = Words.of(Bundle.class);

    /**
     * Whether a path is opened as several files. An archive is known by its name: others are no tables, and are told so; a
     * workbook is one whatever its name, and so is a database.
     */
    public static boolean isOne(Path path) {
        return Files.isDirectory(path)
                || (String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip")
                        && !Books.isZipped(path))
                || SqliteFile.isOne(path);
    }

    /**
     * A file of a bundle.
     *
     * @param name within the bundle
     * @param path where it can be read
     * @param notices what is to be known of how it came there
     */
    public record Member(String name, Path path, List<QualityNotice> notices) {}

    /** Whether its files are tables of a database. */
    public boolean isDatabase() {
        return SqliteFile.isOne(path);
    }

    /** The name of the folder, or of the archive or database without its extension. */
    public String name() {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        String stem = name.replaceFirst(isDatabase() ? "\\.[A-Za-z0-9]{1,8}$" : "(?i)\\.zip$", "");
        return stem.isBlank() ? name : stem;
    }

    /** As {@link #members(Workspace, TaskContext)}, of the tables of a database the first rows alone. */
    public List<Member> heads(Workspace database, TaskContext context) {
        return members(database, HEAD, context);
    }

    /**
     * Its files by name, those that are hidden left out.
     *
     * @param database beside which an archive is unpacked, or tables are copied
     * @throws org.lectern.contract.ProblemException where there are too many, or the archive is damaged or harmful
     */
    public List<Member> members(Workspace database, TaskContext context) {
        return members(database, Long.MAX_VALUE, context);
    }

    private List<Member> members(Workspace database, long rows, TaskContext context) {
        List<Member> members = new ArrayList<>();
        if (isDatabase()) {
            copy(path, "", members, database, rows, context);
            return members;
        }
        try {
            List<Member> files = Files.isDirectory(path) ? walked() : unpacked(database, context);
            files.sort(Comparator.comparing(Member::name));
            for (Member file : BundlePages.gathered(files, database, rows, context)) {
                if (SqliteFile.isOne(file.path())) {
                    copy(file.path(), file.name() + "/", members, database, rows, context);
                } else {
                    members.add(file);
                }
            }
            checkCount(members.size());
            return members;
        } catch (ZipException e) {
            throw Problem.of(WORDS, "damaged-archive", name()).asException(e);
        } catch (IOException e) {
            throw Problem.of(WORDS, "unreadable-folder", name()).asException(e);
        }
    }

    private List<Member> walked() throws IOException {
        List<Member> members = new ArrayList<>();
        // What is chosen may be a link to a folder; links within it are not followed.
        Path chosen = path.toRealPath();
        Files.walkFileTree(chosen, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(chosen.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = chosen.relativize(file).toString();
                if (attributes.isRegularFile() && !isHidden(name)) {
                    members.add(new Member(name, file, List.of()));
                    checkBesidePages(members);
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
                    checkBesidePages(members);
                    Path folder = Files.createDirectory(database.temporaryFile("member-" + members.size()));
                    members.add(new Member(entry.getName(), archive.unpack(entry, folder, context), List.of()));
                }
            }
        }
        return members;
    }

    /** @param within what goes before the names of tables */
    private void copy(
            Path path, String within, List<Member> members, Workspace database, long rows, TaskContext context) {
        SourceFile source = SourceFile.at(path);
        try (SqliteFile file = SqliteFile.open(path)) {
            List<String> tables = file.tables();
            checkCount(members.size() + tables.size());
            if (rows == Long.MAX_VALUE) {
                file.check(context);
            }
            double share = 1.0 / tables.size();
            for (int i = 0; i < tables.size(); i++) {
                Path folder = Files.createDirectory(database.temporaryFile("table-" + members.size()));
                Path text = folder.resolve(SafeName.of(tables.get(i)));
                Portion portion = new Portion(context, share * i, share * (i + 1));
                members.add(new Member(within + tables.get(i), text, file.copy(tables.get(i), text, rows, portion)));
            }
            file.checkUnchanged();
        } catch (IOException e) {
            throw source.trouble(e);
        }
    }

    /** Of pages there may be many more than of tables. */
    private void checkBesidePages(List<Member> members) {
        if (members.size() >= PageFiles.MOST_FILES) {
            checkCount(members.size());
        } else if (members.size() > MOST_FILES) {
            checkCount((int) members.stream()
                    .filter(member -> !BundlePages.isOne(member.name()))
                    .count());
        }
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
