package org.lectern.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.GrowingFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.json.JsonRecord;
import org.lectern.json.JsonText;
import org.lectern.json.RecordJson;

/**
 * The log of runs: a file of JSON lines to which is added and in which nothing changes, and beside it a folder a run with its model and
 * tables. What was cut off by a crash or a full disk is one line that nobody can read; the others stay.
 *
 * @param place the folder of the log, which need not be there yet
 */
public record RunLog(Path place) {

    /** The first digits of an id that people say and type. */
    static final int SHORT = 8;

    private static final String FILE = "runs.jsonl";
    private static final Words WORDS = Words.of(RunLog.class);

    /** What goes into the folder of a run. */
    interface Filling {
        /** @return the files that were written */
        List<Run.KeptFile> into(Path folder) throws IOException;
    }

    /** The log beside the settings. */
    public static RunLog beside(Path settings) {
        return new RunLog(settings.resolve("runs"));
    }

    Path file() {
        return place.resolve(FILE);
    }

    Path folder(String id) {
        return place.resolve(id);
    }

    /**
     * All that is known.
     *
     * @throws org.lectern.contract.ProblemException where the log is there and cannot be read
     */
    public Runs read() {
        if (!Files.exists(file())) {
            return new Runs(List.of(), 0);
        }
        List<Line> lines = new ArrayList<>();
        int unreadable = 0;
        for (String text : (Iterable<String>) new String(bytes(), StandardCharsets.UTF_8).lines()::iterator) {
            Optional<Line> line = line(text);
            line.ifPresent(lines::add);
            unreadable += line.isEmpty() && !text.isBlank() ? 1 : 0;
        }
        return Runs.of(this, lines, unreadable);
    }

    /**
     * Keeps a run: its files first, so that no line tells of what is not there. Trials come with the run that they were made for.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written, or the disk is full; the log is as it was
     */
    KeptRun add(Run run, List<Run> trials, Filling filling) {
        Run kept = run.with(fill(run.id(), filling));
        try {
            write(Stream.concat(Stream.of(kept), trials.stream())
                    .map(Line.Trained::new)
                    .map(Line.class::cast)
                    .toList());
        } catch (RuntimeException e) {
            clear(run.id());
            throw e;
        }
        return new KeptRun(kept, "", "", false, folder(run.id()));
    }

    private List<Run.KeptFile> fill(String id, Filling filling) {
        try {
            Files.createDirectories(folder(id));
            return filling.into(folder(id));
        } catch (IOException e) {
            clear(id);
            throw AtomicFile.trouble(folder(id), e);
        } catch (RuntimeException e) {
            clear(id);
            throw e;
        }
    }

    /** Gives a run a name; an empty one takes it away. */
    public void name(KeptRun run, String name) {
        write(List.of(new Line.Named(run.run().id(), name.strip())));
    }

    /** Says something of a run. */
    public void note(KeptRun run, String note) {
        write(List.of(new Line.Noted(run.run().id(), note.strip())));
    }

    /** Says that a run's model is the one in use for its task. */
    public void use(KeptRun run) {
        write(List.of(new Line.Used(run.run().id())));
    }

    /** Takes a run, its trials and their files away. Their lines stay in the log, behind which one says that they are gone. */
    public void delete(KeptRun run) {
        List<String> ids = Stream.concat(Stream.of(run), read().trials(run).stream())
                .map(one -> one.run().id())
                .toList();
        write(ids.stream().map(Line.Deleted::new).map(Line.class::cast).toList());
        ids.forEach(this::clear);
    }

    private void write(Collection<Line> lines) {
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw AtomicFile.trouble(file(), e);
        }
        GrowingFile.holding(file(), () -> {
            byte[] before = Files.exists(file()) ? bytes() : new byte[0];
            ByteArrayOutputStream added = new ByteArrayOutputStream();
            // A line that was cut off must not take the next one with it.
            if (before.length > 0 && before[before.length - 1] != '\n') {
                added.write('\n');
            }
            lines.forEach(line -> {
                added.writeBytes(JsonText.write(RecordJson.of((Record) line)));
                added.write('\n');
            });
            GrowingFile.add(file(), before.length, added.toByteArray());
            return lines;
        });
    }

    private static Optional<Line> line(String text) {
        try {
            Object json = JsonText.read(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(JsonRecord.oneOf(Line.class, json));
        } catch (RuntimeException e) {
            // Whatever is wrong with it: nobody can say what it was.
            return Optional.empty();
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw Problem.of(WORDS, "log-unreadable", file()).asException(e);
        }
    }

    /** Files that cannot be removed are in nobody's way: no line tells of them. */
    private void clear(String id) {
        try (Stream<Path> files = Files.walk(folder(id))) {
            files.sorted(Comparator.reverseOrder()).forEach(RunLog::remove);
        } catch (IOException | UncheckedIOException e) {
            // See above.
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
