package org.lectern.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.GrowingFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * A ledger as a CSV file beside a study, to which rows are added and in which none is changed, whoever else writes to it meanwhile. Only
 * to forget a learner it is written anew.
 *
 * @param file which need not be there yet
 */
public record LedgerFile(Path file) {

    private static final Words WORDS = Words.of(LedgerFile.class);

    private static final String ENDING = ".ledger.csv";

    /** The ledger of a study, beside its file and called after it: {@code course.ledger.csv} beside {@code course.csv}. */
    public static LedgerFile beside(Path study) {
        String name = String.valueOf(study.toAbsolutePath().getFileName());
        int dot = name.lastIndexOf('.');
        return new LedgerFile(
                study.toAbsolutePath().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING));
    }

    /**
     * All that was written; nothing where there is no file.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be read, is something else, or was changed
     */
    public Ledger read() {
        return Files.exists(file) ? LedgerText.read(whole(), file) : Ledger.EMPTY;
    }

    /** The file as it is between two writings. */
    byte[] whole() {
        // Without the right to write there nobody can be in the middle of it either.
        return Files.isWritable(file.toAbsolutePath().getParent()) ? GrowingFile.holding(file, this::bytes) : bytes();
    }

    /**
     * The same of a file that is there.
     *
     * @throws org.lectern.contract.ProblemException {@code ledger-missing} where it is not, and as {@link #read}
     */
    public Ledger readExisting() {
        if (!Files.exists(file)) {
            throw Problem.of(WORDS, "ledger-missing", file).asException();
        }
        return read();
    }

    /**
     * Writes who is in which arm of a campaign, once and for all. One that was cut off while it was written is completed by asking for
     * the same again.
     *
     * @return the rows
     * @throws org.lectern.contract.ProblemException {@code campaign-assigned} where a campaign of that name stands already
     */
    public List<Entry> assign(Plan plan, Instant now) {
        List<Entry> rows = plan.entries(now);
        answering(ledger -> ledger.missing(rows), added -> added);
        return rows;
    }

    /**
     * Adds rows of learners whom their campaign knows.
     *
     * @throws org.lectern.contract.ProblemException {@code assignment-changed} where one is in another arm or in none
     */
    public void append(List<Entry> rows) {
        append(_ -> rows);
    }

    /**
     * Adds what is to be added in view of what stands there at that moment, so that two windows do not undo each other.
     *
     * @param rows of the ledger as it is; all are on the disk afterwards, or the file is as it was
     */
    public void append(Function<Ledger, List<Entry>> rows) {
        answering(
                ledger -> {
                    List<Entry> added = rows.apply(ledger);
                    ledger.check(added);
                    return added;
                },
                added -> added);
    }

    /**
     * Writes down what became of the learners of a campaign; a row for each of whom that is new.
     *
     * @param pseudonyms of an id that may stand in place of one
     * @throws org.lectern.contract.ProblemException {@code no-campaign} where the ledger has none of that name, and where nothing that
     *     was told is about the campaign
     */
    public FilledIn fillIn(String campaign, List<Reported> told, UnaryOperator<String> pseudonyms, Instant now) {
        return answering(
                ledger -> FilledIn.of(ledger.known(campaign), ledger.standing(campaign), told, pseudonyms, now),
                FilledIn::rows);
    }

    private <T> T answering(Function<Ledger, T> question, Function<T, List<Entry>> rows) {
        return GrowingFile.holding(file, () -> {
            byte[] before = Files.exists(file) ? bytes() : new byte[0];
            Ledger ledger = LedgerText.read(before, file);
            T answer = question.apply(ledger);
            List<Entry> added = rows.apply(answer);
            if (!added.isEmpty()) {
                write(before, added);
            }
            return answer;
        });
    }

    private void write(byte[] before, List<Entry> rows) {
        boolean begun = LedgerText.isBegun(new String(before, StandardCharsets.UTF_8));
        long end = begun ? 0 : before.length;
        GrowingFile.add(file, end, LedgerText.addition(begun ? new byte[0] : before, rows));
    }

    /**
     * Forgets a learner: of each campaign one row stays, which tells the arm and the outcome under a name drawn by chance. It is the only
     * writing that takes anything away, and the file appears anew in one step.
     *
     * @param learner pseudonym, or what an export calls them
     * @param naming what the study calls somebody
     * @return in how many campaigns the learner was
     */
    public int forget(String learner, UnaryOperator<String> naming) {
        int campaigns = forget(learner);
        return campaigns == 0 ? forget(naming.apply(learner)) : campaigns;
    }

    /** Forgets a learner by pseudonym. */
    int forget(String pseudonym) {
        return GrowingFile.holding(file, () -> {
            Ledger ledger = Files.exists(file) ? LedgerText.read(bytes(), file) : Ledger.EMPTY;
            Forgetting forgetting = new Forgetting(ledger, pseudonym);
            if (forgetting.campaigns() > 0) {
                byte[] whole = LedgerText.whole(forgetting.rows());
                AtomicFile.write(file, out -> out.write(whole));
            }
            return forgetting.campaigns();
        });
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Problem.of(WORDS, "ledger-unreadable", file.getFileName()).asException(e);
        }
    }
}
