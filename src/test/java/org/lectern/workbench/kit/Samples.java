package org.lectern.workbench.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.NothingToAsk;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyFacts.Group;
import org.lectern.workbench.Guide;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.WorkTab;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Small studies and answers to show. */
public final class Samples {

    private Samples() {}

    /** A file of 5 rows, 4 of them views; its study is empty and is asked nothing. */
    public static Imported imported(String name) {
        StudyFacts facts = StudyFacts.ofTable(
                4,
                2,
                3,
                List.of(new Group("Algebra", 1), new Group("Biology", 3)),
                List.of(new Group("student", 4)),
                Set.of("course", "role"));
        return new Imported(
                new Study(new NothingToAsk(), name, "0123456789abcdef", facts),
                report(name),
                Path.of(name),
                ImportOptions.standard());
    }

    public static ImportReport report(String name) {
        return new ImportReport(
                name,
                1_234_567,
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "CSV, separated by commas",
                "UTF-8",
                Recognition.TABLE,
                List.of("user", "title", "watched", "course", "shoe size"),
                List.of(
                        new ImportReport.Column(Field.LEARNER, "user", 1),
                        new ImportReport.Column(Field.VIDEO, "title", 0.8),
                        new ImportReport.Column(Field.COMPLETION, "watched", 0.5),
                        new ImportReport.Column(Field.COURSE, "course", 1)),
                List.of(new ImportReport.Unused(List.of(name), List.of("shoe size"))),
                ImportOptions.Unit.FRACTION,
                new ImportReport.Counts(
                        5, 4, List.of(new ImportReport.SetAside("no-learner", "No learner", 1)), 1, 0, 2, 3, 2, 1),
                List.of(),
                new ImportReport.Completion(0, 62.5, 70, 100),
                List.of(new QualityNotice("case", "Two titles differ only in case.")),
                null);
    }

    /** Parameters of {@link Echo}. */
    public record Word(String word) {
        public Word {
            if (word.isEmpty()) {
                throw new IllegalArgumentException("An echo needs a word");
            }
        }
    }

    /** Answers with the word it is given; to "trouble" with a problem, to "many" with four things to do. */
    public static final class Echo implements Analysis<Word> {

        @Override
        public String id() {
            return "echo";
        }

        @Override
        public Word parameters(Choices choices) {
            return new Word("hello");
        }

        @Override
        public Findings run(Word parameters, Study study, TaskContext context) {
            if (parameters.word().equals("trouble")) {
                throw new Problem("too-few", Map.of(), "There are too few views.", "Choose more courses.")
                        .asException();
            }
            return answering(parameters.word(), study);
        }
    }

    static Findings answering(String headline, Study study) {
        NamedTable videos = videos(3);
        return new Findings(
                List.of(bars("by_total", "Videos by total"), bars("by_mean", "Videos by mean")),
                List.of(videos, new NamedTable("study_totals", "Totals", Table.create(LongColumn.create("views", 4L)))),
                new Reading(
                        headline,
                        List.of("Two of four views run to the end."),
                        List.of(
                                Notice.warning("small", "With 4 views this is luck."),
                                Notice.note("left-out", "None left out.")),
                        headline.equals("many")
                                ? List.of("Do 1.", "Do 2.", "Do 3.", "Do 4.")
                                : List.of("Shorten the second video.")),
                new Provenance(study.name(), study.fingerprint(), study.filter(), 4, 2, Map.of(), 42, "development"));
    }

    /**
     * Leads to the tabs Churn and Drop-off, which know videos.
     *
     * @param went where the ids of the tabs are written that were gone to
     */
    public static Guide guide(List<String> went) {
        Set<Subject.Kind> videos = Set.of(Subject.Kind.VIDEO);
        List<TabEntry> tabs = List.of(
                new TabEntry("churn", "Churn", "fth-user-minus", videos, _ -> Optional.empty(), Samples::noTab),
                new TabEntry(
                        "dropoff", "Drop-off", "fth-trending-down", videos, _ -> Optional.empty(), Samples::noTab));
        return new Guide() {
            @Override
            public List<TabEntry> elsewhere(Subject.Kind kind) {
                return tabs.stream().filter(tab -> tab.knows().contains(kind)).toList();
            }

            @Override
            public List<TabEntry> elsewhere(Subject subject) {
                return elsewhere(subject.kind());
            }

            @Override
            public Optional<TabEntry> tab(String id) {
                return tabs.stream().filter(tab -> tab.id().equals(id)).findFirst();
            }

            @Override
            public void goTo(TabEntry tab) {
                went.add(tab.id());
            }

            @Override
            public void goTo(TabEntry tab, Standout finding) {
                went.add(tab.id() + " " + finding.in().figure());
            }
        };
    }

    private static WorkTab noTab(TabContext context) {
        throw new UnsupportedOperationException(context.toString());
    }

    /** Rows {@code Video 1, Video 2, …} with 1000, 2000, … views and a share of finished views. */
    public static NamedTable videos(int rows) {
        return new NamedTable(
                "video_engagement",
                "Completion by video",
                Table.create(
                        StringColumn.create(
                                "video_title", IntStream.rangeClosed(1, rows).mapToObj(i -> "Video " + i)),
                        LongColumn.create(
                                "views", IntStream.rangeClosed(1, rows).mapToLong(i -> 1000L * i)),
                        DoubleColumn.create(
                                "avg_completion_rate",
                                IntStream.rangeClosed(1, rows).mapToDouble(i -> 100.0 / (i + 1))),
                        DoubleColumn.create(
                                "completed_share",
                                IntStream.rangeClosed(1, rows).mapToDouble(i -> 1.0 / (i + 1)))));
    }

    /** Three bars. */
    public static Figure bars(String id, String title) {
        return new BarFigure(
                new Caption(id, title, "Three bars; Video 1 is the longest.", "", "video_engagement"),
                Axis.percent("Completion (%)"),
                "Video",
                List.of("Video 1", "Video 2", "Video 3"),
                List.of(50.0, 33.3, 25.0),
                List.of("50", "33", "25"));
    }
}
