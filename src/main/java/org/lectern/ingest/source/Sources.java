package org.lectern.ingest.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/** The list of sources that are recognised. */
public final class Sources {

    /** Stands for a table that is no known kind of export. */
    public static final String TABLE = "table";

    /** Stands for a table of videos without learners that is no known kind of export. */
    public static final String TOTALS = "video-totals";

    private static final Words WORDS = Words.of(Sources.class);

    private static final List<Source> ALL = List.of(
            new PanoptoFolderCompletionSource(),
            new KalturaEntryUsersSource(),
            new KalturaUserEngagementSource(),
            new CanvasStudioUsersSource(),
            new CanvasCourseActivitySource(),
            new MoodleLogSource(),
            new MoodleLogTableSource(),
            MoodleTables.COMPLETIONS,
            MoodleTables.QUIZ_ATTEMPTS,
            MoodleTables.GRADES,
            CanvasTables.SUBMISSIONS_WITH_MAXIMUM,
            CanvasTables.SUBMISSIONS,
            RecordSource.LESSON_ACTIVITY,
            RecordSource.QUIZ_ATTEMPTS,
            RecordSource.OULAD_CLICKS,
            RecordSource.OULAD_SUBMISSIONS,
            RecordSource.QUESTION_ANSWERS,
            ContentTables.ENGAGEMENTS,
            new VideoTimeSource(),
            new XapiVideoSource(),
            new OpenEdxEventsSource(),
            EventTableSource.ASPECTS,
            EventTableSource.DATASTAGE,
            EventTableSource.TORUS,
            new PanoptoUsageSource(),
            new WistiaEventsSource(),
            new YoutubeVideosSource(),
            new YoutubeRetentionSource(),
            new VimeoVideosSource(),
            new KalturaDropoffSource(),
            new KalturaTopContentSource(),
            new PanoptoSessionsSource(),
            new RetentionListSource(),
            ContentTables.CATALOGUE,
            new VideoColumnsSource(),
            new VideoTotalsSource());

    private Sources() {}

    /** All of them; the first that recognises an export has it. */
    public static List<Source> all() {
        return ALL;
    }

    /**
     * What a table is that lies beside one of what learners did in lessons and quizzes; empty where it is none that such a
     * learning system has.
     */
    public static Optional<Recognition> besideActivity(Head head) {
        return Stream.of(MoodleTables.BESIDE, CanvasTables.BESIDE, RecordSource.BESIDE, List.of(ContentTables.PEOPLE))
                .flatMap(List::stream)
                .map(source -> source.recognise(head))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a table may be another list where it lies beside what learners did in lessons and quizzes. */
    public static boolean isCatalogue(Recognition table) {
        return table.source().equals(ContentTables.CATALOGUE.id());
    }

    /** Whether a table tells for itself what was completed, so that a log beside it must not tell it again. */
    public static boolean tellsCompletions(Recognition table) {
        return table.source().equals(MoodleTables.COMPLETIONS.id());
    }

    /** The same beside such a table. */
    public static Recognition besideCompletions(Recognition table) {
        return MoodleLogTableSource.besideCompletions(table);
    }

    /**
     * What an export is; a table of views where no source knows it.
     *
     * @param wanted the source it has to be, {@link #TABLE} for none; empty to find out
     * @throws org.lectern.contract.ProblemException where it is not what is wanted
     */
    public static Recognition recognise(Head head, String wanted) {
        if (wanted.equals(TABLE)) {
            return Recognition.TABLE;
        }
        List<String> known = ALL.stream().map(Source::id).toList();
        if (!wanted.isEmpty() && !known.contains(wanted)) {
            throw Problem.of(WORDS, "unknown-source", wanted, String.join(", ", known) + ", " + TABLE)
                    .asException();
        }
        Optional<Recognition> found = ALL.stream()
                .filter(source -> wanted.isEmpty() || source.id().equals(wanted))
                .map(source -> source.recognise(head))
                .flatMap(Optional::stream)
                .findFirst();
        if (found.isEmpty() && !wanted.isEmpty()) {
            throw Problem.of(WORDS, "not-this-source", wanted).asException();
        }
        return found.orElse(Recognition.TABLE);
    }
}
