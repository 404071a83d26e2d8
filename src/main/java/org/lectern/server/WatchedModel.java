package org.lectern.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.model.Task;
import org.lectern.upkeep.LastCheck;

/** The file of a model, looked at from time to time, by one thread at a time. */
final class WatchedModel {

    private static final Words WORDS = Words.of(WatchedModel.class);

    private final ModelSource source;
    private final Task task;
    private final ServedModel first;

    /** Of the file as it was last read, whatever came of it; null where there was none. */
    private @Nullable FileMark read;

    /** Of what was found at the last check that was read; empty where there was none. */
    private Optional<FileMark> check;

    private WatchedModel(ModelSource source, @Nullable FileMark read, Optional<FileMark> check, ServedModel first) {
        this.source = source;
        this.read = read;
        this.check = check;
        this.first = first;
        this.task = first.task();
    }

    /**
     * Reads a model for the first time.
     *
     * @throws ProblemException where the file cannot be read
     */
    static WatchedModel open(ModelSource source) {
        // Taken first: what changes while it is read is read again.
        FileMark mark = FileMark.of(source.file()).orElse(null);
        Optional<FileMark> check = FileMark.of(LastCheck.file(source.file()));
        return new WatchedModel(source, mark, check, opened(source));
    }

    private static ServedModel opened(ModelSource source) {
        TrainedModel model = source.opening().apply(source.file());
        return ServedModel.of(model, source.file());
    }

    /** As it was read for the first time. */
    ServedModel first() {
        return first;
    }

    /**
     * Looks at the file, and at what stands beside it.
     *
     * @param now the model as it is served
     * @param metrics is told of what was replaced and what failed
     * @param notices is told in words of what failed
     * @return what is to be served from now on; the same where nothing has changed
     */
    ServedModel look(ServedModel now, ServiceMetrics metrics, Consumer<String> notices) {
        return lookBeside(lookAtFile(now, metrics, notices));
    }

    private ServedModel lookBeside(ServedModel now) {
        Optional<FileMark> mark = FileMark.of(LastCheck.file(source.file()));
        if (mark.equals(check)) {
            return now;
        }
        check = mark;
        return now.with(LastCheck.beside(source.file()));
    }

    private ServedModel lookAtFile(ServedModel now, ServiceMetrics metrics, Consumer<String> notices) {
        Optional<FileMark> mark = FileMark.of(source.file());
        if (mark.isEmpty()) {
            return read == null ? now : failed(now, null, metrics, notices, WORDS.say("reload.gone"));
        }
        if (mark.get().equals(read)) {
            return now;
        }
        try {
            ServedModel model = opened(source);
            if (!FileMark.of(source.file()).equals(mark)) {
                return now;
            }
            if (model.task() != task) {
                throw Problem.of(WORDS, "model-of-another-task", source.file().getFileName(), task.id())
                        .asException();
            }
            read = mark.get();
            metrics.reloaded(task, true);
            return model;
        } catch (ProblemException e) {
            return failed(now, mark.get(), metrics, notices, e.problem().sentence());
        } catch (RuntimeException | OutOfMemoryError e) {
            return failed(now, mark.get(), metrics, notices, WORDS.say("reload.unreadable"));
        }
    }

    private ServedModel failed(
            ServedModel now, @Nullable FileMark mark, ServiceMetrics metrics, Consumer<String> notices, String why) {
        if (!FileMark.of(source.file()).equals(Optional.ofNullable(mark))) {
            // Somebody is writing it. The next look finds it once more.
            return now;
        }
        read = mark;
        metrics.reloaded(task, false);
        notices.accept(WORDS.say("reload.failed", task.id(), source.file().getFileName(), why));
        return now.with(mark != null, true);
    }
}
