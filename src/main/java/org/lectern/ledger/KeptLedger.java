package org.lectern.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.GrowingFile;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;

/**
 * The ledger beside a study, and the text of one that the file of the study carries. Neither takes the place of the other where anything
 * of it would be lost.
 *
 * @param ledger beside the study
 */
public record KeptLedger(LedgerFile ledger) {

    private static final Words WORDS = Words.of(KeptLedger.class);

    /** That of a study, see {@link LedgerFile#beside}. */
    public static KeptLedger beside(Path study) {
        return new KeptLedger(LedgerFile.beside(study));
    }

    /**
     * What the file of the study is to carry from now on: the ledger beside it, unless that is damaged or lacks anything of what was
     * carried before.
     *
     * @param kept what was carried before
     */
    public Optional<String> text(Optional<String> kept) {
        Path file = ledger.file();
        if (!Files.exists(file)) {
            return kept;
        }
        try {
            byte[] there = ledger.whole();
            Ledger now = LedgerText.read(there, file);
            return kept.isEmpty() || now.continues(read(kept.get()))
                    ? Optional.of(new String(there, StandardCharsets.UTF_8))
                    : kept;
        } catch (ProblemException _) {
            // The page of the ledger says what is wrong with it; what was kept is the better copy.
            return kept;
        }
    }

    /**
     * Puts a ledger there that the file of the study carries, where there is none or no more than its beginning.
     *
     * @throws ProblemException {@code ledgers-differ} where another one is there that lacks something of it; both stay as they are
     */
    public void restore(String kept) {
        Path file = ledger.file();
        Ledger former = read(kept);
        GrowingFile.holding(file, () -> {
            String there = Files.exists(file) ? new String(ledger.bytes(), StandardCharsets.UTF_8) : "";
            if (kept.length() > there.length() && kept.startsWith(there)) {
                AtomicFile.write(file, out -> out.write(kept.getBytes(StandardCharsets.UTF_8)));
            } else if (!isContinued(former, there)) {
                throw Problem.of(WORDS, "ledgers-differ", file.getFileName()).asException();
            }
            return former;
        });
    }

    /** Whether it is that the two differ, and not that nothing can be written there. */
    public static boolean isOfTwo(Problem problem) {
        return problem.code().equals("ledgers-differ");
    }

    private boolean isContinued(Ledger former, String there) {
        try {
            return read(there).continues(former);
        } catch (ProblemException _) {
            return false;
        }
    }

    private Ledger read(String text) {
        return LedgerText.read(text.getBytes(StandardCharsets.UTF_8), ledger.file());
    }
}
