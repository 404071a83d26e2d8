package org.lectern.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.json.JsonRecord;
import org.lectern.json.JsonText;
import org.lectern.study.TableSpec;

/** The archive of a study, opened: nothing leaves it but what its manifest lists, as large and as it was when it was saved. */
final class StudyArchive implements AutoCloseable {

    static final String CONTENTS = "study.json";
    static final String REPORT = "report.json";
    static final String SETUP = "setup.json";
    static final String PARQUET = ".parquet";

    /** The first day that an archive can tell. */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The longest text, in bytes: a million titles. */
    static final int LONGEST = 1 << 28;

    /** The longest manifest, in bytes: many times what a hundred entries take. */
    private static final int LONGEST_MANIFEST = 1 << 20;

    private static final int MOST_ENTRIES = 100;
    private static final int AT_ONCE = 1 << 16;

    private static final Words WORDS = Words.of(StudyArchive.class);

    private final ZipFile zip;
    private final Path file;
    private final Manifest manifest;

    private StudyArchive(ZipFile zip, Path file) throws IOException {
        this.zip = zip;
        this.file = file;
        this.manifest = manifest();
    }

    /** Where a table stands. */
    static String entry(TableSpec table) {
        return "tables/" + table.name() + PARQUET;
    }

    /**
     * Opens an archive and looks at what it says of itself.
     *
     * @throws org.lectern.contract.ProblemException where it is none, a newer program's, or not as it was saved
     * @throws ZipException where it is damaged as an archive
     */
    static StudyArchive open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        boolean opened = false;
        try {
            StudyArchive archive = new StudyArchive(zip, file);
            opened = true;
            return archive;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private Manifest manifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        Object json = entry == null || zip.size() > MOST_ENTRIES ? null : JsonText.read(bytes(entry, LONGEST_MANIFEST));
        Manifest.Head head = Manifest.head(json);
        if (head.isForeign()) {
            throw Problem.of(WORDS, "study-foreign", file.getFileName()).asException();
        }
        if (head.isNewer()) {
            throw Problem.of(WORDS, "study-too-new", file.getFileName(), head.number())
                    .asException();
        }
        try {
            Manifest read = Manifest.of(json);
            check(read);
            return read;
        } catch (IllegalArgumentException e) {
            throw changed(e);
        }
    }

    /** Nothing is missing, nothing is more, and nothing has a name that a study has no use for. */
    private void check(Manifest read) {
        Set<String> known = Stream.of(
                        Stream.of(CONTENTS, REPORT, SETUP),
                        TableSpec.ALL.stream().map(StudyArchive::entry),
                        Arrays.stream(Enclosed.values()).map(Enclosed::entry))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        List<String> listed = read.entries().stream().map(Manifest.Entry::name).toList();
        List<String> there = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.ENTRY))
                .toList();
        if (!known.containsAll(listed) || !listed.equals(there)) {
            throw new IllegalArgumentException("it has " + there + ", not " + listed);
        }
        for (Manifest.Entry entry : read.entries()) {
            if (zip.getEntry(entry.name()).getSize() != entry.bytes()) {
                throw new IllegalArgumentException(entry.name() + " is not as large");
            }
        }
    }

    Manifest told() {
        return manifest;
    }

    boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    /** Where its tables stand. */
    List<String> tables() {
        return manifest.entries().stream()
                .map(Manifest.Entry::name)
                .filter(name -> name.endsWith(PARQUET))
                .toList();
    }

    /** How many bytes all tables have. */
    long tableBytes() {
        return manifest.entries().stream()
                .filter(entry -> entry.name().endsWith(PARQUET))
                .mapToLong(Manifest.Entry::bytes)
                .sum();
    }

    /** A record of one of the entries. */
    <R extends Record> R record(String name, Class<R> type) throws IOException {
        Object json = JsonText.read(unchanged(name));
        return JsonRecord.of(type, name.equals(SETUP) ? Earlier.setup(manifest.version(), json) : json);
    }

    /** What is carried for other rooms. */
    Map<Enclosed, String> enclosed() throws IOException {
        Map<Enclosed, String> found = new EnumMap<>(Enclosed.class);
        for (Enclosed one : Enclosed.values()) {
            if (has(one.entry())) {
                found.put(one, Enclosed.text(unchanged(one.entry())));
            }
        }
        return found;
    }

    private byte[] unchanged(String name) throws IOException {
        Manifest.Entry entry = listed(name);
        byte[] text = bytes(zip.getEntry(name), LONGEST);
        if (!Sha256.hex(text).equals(entry.sha256())) {
            throw changed(null);
        }
        return text;
    }

    /** Copies one of the entries to a new file. */
    void extract(String name, Path target, TaskContext context) throws IOException {
        Manifest.Entry entry = listed(name);
        MessageDigest sha256 = Sha256.digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(zip.getEntry(name)), sha256);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[AT_ONCE];
            long left = entry.bytes();
            for (int read = in.read(buffer); read >= 0 && left >= read; read = in.read(buffer)) {
                context.checkCancelled();
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        if (!Sha256.hex(sha256).equals(entry.sha256())) {
            throw changed(null);
        }
    }

    private Manifest.Entry listed(String name) {
        return manifest.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    private byte[] bytes(ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(most);
            if (in.read() >= 0) {
                throw Problem.of(WORDS, "study-too-large", file.getFileName()).asException();
            }
            return text;
        }
    }

    private RuntimeException changed(@Nullable Exception cause) {
        Problem problem = Problem.of(WORDS, "study-changed", file.getFileName());
        return cause == null ? problem.asException() : problem.asException(cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
