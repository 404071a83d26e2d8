package org.lectern.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Sha256;
import org.lectern.contract.Words;

/**
 * Who accepted which draft, when, which language model made it, where one did, and which checks it failed: a CSV file beside the drafts, to which rows are added and in which none is
 * changed. Fingerprints, SHA-256, are of the course text and of the file, so that it shows when one of them is another.
 *
 * @param file which need not be there yet
 */
record Acceptances(Path file) {

    private static final Words WORDS = Words.of(Acceptances.class);
    private static final String NAME = "accepted-drafts.csv";
    private static final String HEAD =
            "accepted_at,accepted_by,item,kind,made_by,file,checks,failed,failed_checks,text_sha256,file_sha256\n";

    /** The one in the folder of a draft's file. */
    static Path beside(Path draft) {
        return draft.toAbsolutePath().resolveSibling(NAME);
    }

    /**
     * Adds a row.
     *
     * @param draft the file that is to be written
     * @param bytes of it
     * @throws org.lectern.contract.ProblemException {@code acceptances-other} where the file is something else
     */
    void add(SignedDraft<?> signed, Path draft, byte[] bytes) {
        if (draft.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw Problem.of(WORDS, "acceptances-name", NAME).asException();
        }
        String before = before();
        String after = before + row(signed, draft, bytes);
        AtomicFile.write(file, out -> out.write(after.getBytes(StandardCharsets.UTF_8)));
    }

    private String before() {
        if (!Files.exists(file)) {
            return HEAD;
        }
        try {
            String text = Files.readString(file);
            if (text.startsWith(HEAD) && text.endsWith("\n")) {
                return text;
            }
        } catch (IOException e) {
            throw Problem.of(WORDS, "acceptances-other", file.getFileName()).asException(e);
        }
        throw Problem.of(WORDS, "acceptances-other", file.getFileName()).asException();
    }

    private static String row(SignedDraft<?> signed, Path draft, byte[] bytes) {
        CourseDraft<?> of = signed.of();
        List<CheckResult> failed = of.draft().failed();
        Object[] cells = {
            signed.accepted().when(),
            QuizCsv.safe(signed.accepted().by()),
            QuizCsv.safe(of.about().id()),
            of.kind().key(),
            QuizCsv.safe(of.maker()),
            QuizCsv.safe(String.valueOf(draft.getFileName())),
            of.draft().checks().size(),
            failed.size(),
            failed.stream().map(Acceptances::name).collect(Collectors.joining(" ")),
            Sha256.hex(of.about().text().getBytes(StandardCharsets.UTF_8)),
            Sha256.hex(bytes)
        };
        return CSVFormat.RFC4180.format(cells) + "\n";
    }

    /** Such as {@code options-3} for the third question. */
    private static String name(CheckResult check) {
        return check.question() == CheckResult.WHOLE ? check.check() : check.check() + "-" + (check.question() + 1);
    }
}
