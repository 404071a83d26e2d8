package org.lectern.drafts;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.lectern.contract.FormulaText;

/** Quizzes as CSV after RFC 4180: a question a row, its options, and the numbers of those that are right, from 1. */
public final class QuizCsv {

    private QuizCsv() {}

    /** The file's text. */
    public static String of(AcceptedDraft<List<QuizQuestion>> quiz) {
        int most = quiz.content().stream()
                .mapToInt(question -> question.options().size())
                .max()
                .orElse(0);
        List<String> head = new ArrayList<>(List.of("question", "right"));
        for (int option = 1; option <= most; option++) {
            head.add("option_" + option);
        }
        StringBuilder file = new StringBuilder(row(head));
        for (QuizQuestion question : quiz.content()) {
            List<String> cells = new ArrayList<>(List.of(safe(question.text()), right(question)));
            question.options().forEach(option -> cells.add(safe(option)));
            while (cells.size() < head.size()) {
                cells.add("");
            }
            file.append(row(cells));
        }
        return file.toString();
    }

    private static String row(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\n";
    }

    private static String right(QuizQuestion question) {
        return String.join(
                " ",
                question.right().stream()
                        .map(place -> String.valueOf(place + 1))
                        .toList());
    }

    /** A spreadsheet would calculate what begins so; texts of a course come from anywhere. */
    static String safe(String text) {
        return FormulaText.is(text) ? "'" + text : text;
    }
}
