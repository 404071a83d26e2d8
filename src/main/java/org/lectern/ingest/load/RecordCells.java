package org.lectern.ingest.load;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.ingest.source.LeftOut;
import org.lectern.ingest.source.Reading;
import org.lectern.ingest.source.Taken;
import org.lectern.ingest.text.Missing;
import org.lectern.study.Sql;

/** What cells of a learning system's tables say, as SQL of the texts in them. */
final class RecordCells {

    /** Between a name and what else is told; no name holds it. */
    static final String MARK = "chr(31)";

    /** A word for a number that names somebody or something, in the languages that Moodle describes events in. */
    private static final String ID =
            "(?i)(?:^|[^\\pL\\pN])(?:ids?|identifiant|identificador|identificativo|kennung|nummer|идентификатор\\pL*|标识\\pL{0,3})"
                    + "[^\\pL\\pN]{0,6}([0-9]+)";

    private static final String USER_ID = "(?i)user with id \\pP?([0-9]+)";

    private static final String UNIT_ID = "(?i)(?:modul|módul|модул|模块)[^0-9]{0,20}[^0-9\\pL]([0-9]+)";

    /** Between the two names of somebody who had logged in as another. */
    private static final String AS = "' (as|als|como|come|en tant que) '";

    /** In the name of the event that tells that a unit was completed, or is not any more. */
    private static final String COMPLETED = "'course_module_completion_updated'";

    private RecordCells() {}

    /** The text of a column. */
    static String text(Taken taken, List<String> texts) {
        String text = text(taken.reading(), texts);
        return taken.before().isEmpty() ? text : Sql.literal(taken.before()) + " || trim(" + text + ")";
    }

    private static String text(Reading reading, List<String> texts) {
        String first = texts.getFirst();
        return switch (reading) {
            case AS_IT_STANDS -> texts.stream().collect(Collectors.joining(" || '-' || "));
            case FIRST_TOLD -> texts.stream().map(Missing::cleaned).collect(Collectors.joining(", ", "coalesce(", ")"));
            case ABOVE_ZERO -> "CASE WHEN TRY_CAST(" + first + " AS DOUBLE) <= 0 THEN NULL ELSE " + first + " END";
            case NOT_ZERO ->
                "CASE WHEN TRY_CAST(" + first + " AS DOUBLE) = 0 THEN 'no' WHEN TRY_CAST(" + first
                        + " AS DOUBLE) IS NOT NULL THEN 'yes' END";
            case UNIT_BY_LEVEL -> ofLevel(texts, "70");
            case COURSE_BY_LEVEL -> ofLevel(texts, "50");
            case COMPLETION_STATE -> state("trim(" + first + ")");
            case COMPLETION_EVENT -> completion(texts);
            case DESCRIBED_PERSON -> "coalesce(" + first + ", '') || " + MARK + " || " + people(texts.get(1));
            case DESCRIBED_UNIT ->
                unit(
                        first,
                        "regexp_extract(coalesce(" + texts.get(1) + ", ''), '" + UNIT_ID + "', 1)",
                        texts.subList(2, texts.size()));
            case NAMED_UNIT -> unit(first, "''", texts.subList(1, texts.size()));
        };
    }

    /** What a unit is called, its number, and the name of whom it is about. */
    private static String unit(String name, String number, List<String> about) {
        return "coalesce(" + name + ", '') || " + MARK + " || " + number + " || " + MARK + " || "
                + (about.isEmpty() ? "''" : "coalesce(" + about.getFirst() + ", '')");
    }

    /** The numbers of people in a description, with commas between them. */
    private static String people(String description) {
        String told = "coalesce(" + description + ", '')";
        return "CASE WHEN regexp_matches(" + told + ", '" + USER_ID + "') THEN array_to_string(regexp_extract_all("
                + told + ", '" + USER_ID + "', 1), ',') ELSE regexp_extract(" + told + ", '" + ID + "', 1) END";
    }

    private static String ofLevel(List<String> texts, String level) {
        return "CASE WHEN trim(" + texts.get(1) + ") = " + Sql.literal(level) + " THEN " + texts.getFirst() + " END";
    }

    /** Moodle's states: 1 completed, 2 with a passing grade, 3 with a failing one. */
    private static String state(String number) {
        return "CASE " + number + " WHEN '1' THEN 'completed' WHEN '2' THEN 'completed' WHEN '3' THEN 'failed' END";
    }

    /** What somebody else did is no event of the learner's. */
    private static String completion(List<String> texts) {
        String state = "regexp_extract(" + texts.get(1) + ", 'completionstate[^0-9]{1,6}([0-9])', 1)";
        return "CASE WHEN contains(" + texts.getFirst() + ", " + COMPLETED + ") AND (" + texts.get(2)
                + " = " + texts.get(3) + " OR " + Missing.cleaned(texts.get(3)) + " IS NULL) THEN " + state(state)
                + " END";
    }

    /** Whether a row is to be left out; never null. */
    static String isLeftOut(LeftOut why, String text) {
        String number = "TRY_CAST(" + text + " AS DOUBLE)";
        String holds = switch (why) {
            case BY_SYSTEM -> "lower(trim(" + text + ")) = 'cli'";
            case BY_NOBODY -> number + " <= 0";
            case AS_ANOTHER, OVERRIDDEN -> number + " > 0";
            case NAMED_AS_ANOTHER -> "regexp_matches(" + text + ", " + AS + ")";
            case TEACHING, PREVIEW, DELETED -> number + " = 1";
            case NO_LEARNING, NOT_COMPLETED, NEVER_VIEWED -> number + " = 0";
            case TOLD_AS_COMPLETION -> "contains(" + text + ", " + COMPLETED + ")";
            case UNFINISHED -> "lower(trim(" + text + ")) <> 'finished'";
            case UNSUBMITTED -> "lower(trim(" + text + ")) = 'unsubmitted'";
            case MISSING -> RecordWords.flag("trim(" + text + ")");
            case TEST_STUDENT -> "lower(trim(" + text + ")) = 'studentviewenrollment'";
            case UNGRADED -> "coalesce(" + Missing.cleaned(text) + ", '') = ''";
        };
        return "coalesce(" + holds + ", false)";
    }
}
