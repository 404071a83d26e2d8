package org.lectern.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Problem;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.json.JsonText;
import org.lectern.json.RecordJson;
import org.lectern.study.Filter;
import org.lectern.study.Scratch;
import org.lectern.study.Study;
import org.lectern.study.TableSpec;

/** Writes a study as an archive: first each part beside it, to know its size and hash, then all in one. */
final class StudyWriting {

    private static final Words WORDS = Words.of(StudyWriting.class);

    private final Imported imported;
    private final Optional<Setup> setup;
    private final Map<Enclosed, String> enclosed;
    private final TaskContext context;
    private final List<Part> parts = new ArrayList<>();

    /** A part of the archive as it stands in a folder of its own. */
    private record Part(Manifest.Entry entry, Path file, long crc) {}

    StudyWriting(Imported imported, Optional<Setup> setup, Map<Enclosed, String> enclosed, TaskContext context) {
        this.imported = imported;
        this.setup = setup;
        this.enclosed = enclosed;
        this.context = context;
    }

    void to(OutputStream out) throws IOException {
        try (Scratch scratch = Scratch.create()) {
            tables(scratch.folder());
            if (setup.isPresent()) {
                json(StudyArchive.SETUP, setup.get(), scratch.folder());
            }
            for (Enclosed one : Enclosed.values()) {
                String text = enclosed.get(one);
                if (text != null) {
                    enclose(one, text, scratch.folder());
                }
            }
            zip(out);
        }
    }

    private void enclose(Enclosed one, String text, Path folder) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > StudyArchive.LONGEST) {
            throw Problem.of(WORDS, "enclosed-too-large", one.entry(), StudyArchive.LONGEST >> 20)
                    .asException();
        }
        parts.add(part(one.entry(), Files.write(folder.resolve(one.name()), bytes)));
    }

    private void tables(Path folder) throws IOException {
        Study whole = imported.study().filtered(Filter.everything());
        List<TableSpec> tables = TableFiles.of(whole);
        Map<String, Contained.Stored> stored = new LinkedHashMap<>();
        List<Part> written = new ArrayList<>();
        for (TableSpec table : tables) {
            context.progress(WORDS.say("step.write"), (double) written.size() / (tables.size() + 1));
            Path file = folder.resolve(table.name() + StudyArchive.PARQUET);
            stored.put(table.name(), TableFiles.write(whole, table, file, context));
            written.add(part(StudyArchive.entry(table), file));
        }
        json(StudyArchive.CONTENTS, new Contained(whole.facts(), stored), folder);
        json(StudyArchive.REPORT, imported.report(), folder);
        parts.addAll(written);
    }

    private void json(String entry, Record record, Path folder) throws IOException {
        parts.add(part(entry, Files.write(folder.resolve(entry), JsonText.write(RecordJson.of(record)))));
    }

    private static Part part(String name, Path file) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        CRC32 crc = new CRC32();
        try (InputStream in = new DigestInputStream(new CheckedInputStream(Files.newInputStream(file), crc), sha256)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // Only what the two make of it is wanted.
            }
        }
        String hash = Sha256.hex(sha256);
        return new Part(new Manifest.Entry(name, Files.size(file), hash), file, crc.getValue());
    }

    private void zip(OutputStream out) throws IOException {
        Study study = imported.study();
        List<Manifest.Entry> entries = parts.stream().map(Part::entry).toList();
        byte[] manifest = new Manifest(
                        Manifest.FORMAT,
                        Manifest.version(entries),
                        Provenance.programVersion(),
                        study.name(),
                        study.fingerprint(),
                        imported.options().pseudonyms() == null,
                        entries)
                .text();
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(entry(Manifest.ENTRY));
        zip.write(manifest);
        zip.closeEntry();
        for (Part part : parts) {
            context.checkCancelled();
            ZipEntry entry = entry(part.entry().name());
            if (part.entry().name().endsWith(StudyArchive.PARQUET)) {
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.entry().bytes());
                entry.setCrc(part.crc());
            }
            zip.putNextEntry(entry);
            Files.copy(part.file(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Without the time of the day, so that one study saved twice is the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(StudyArchive.NO_TIME);
        return entry;
    }
}
