package org.lectern.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** An answer with a figure of courses, one of videos and one that checks, and a table of each of three learners. */
final class SampleAnswers {

    static final String NASTY = "<script>alert(1)</script> & \"Light\"";
    static final String RIGHT_TO_LEFT = "مقدمة في الكيمياء 🧪";

    private SampleAnswers() {}

    static Study study() {
        return StudyFixture.of(List.of(
                new View("ada", "Colour", "ART", 100),
                new View("bob", "Colour", "ART", 50),
                new View("ada", "Cells", "BIO", 20)));
    }

    private static NamedTable table(String name, String column, String... names) {
        StringColumn things = StringColumn.create(column, names);
        LongColumn views = LongColumn.create("views");
        DoubleColumn rates = DoubleColumn.create("churn_rate");
        for (int i = 0; i < names.length; i++) {
            views.append(1_200 + i);
            rates.append(0.125 + i / 1000.0);
        }
        return new NamedTable(name, "Every one of " + name, Table.create(things, views, rates));
    }

    private static Figure figure(String id, String table) {
        return new BarFigure(
                new Caption(id, "Views of " + id, "In words: " + NASTY, "", table),
                Axis.fromZero("Views"),
                "Name",
                List.of("First", RIGHT_TO_LEFT),
                List.of(3.0, 1.0),
                List.of("3", "1"));
    }

    private static Figure check() {
        BarFigure videos = (BarFigure) figure("by_line", "videos");
        return new BarFigure(
                videos.caption().asCheck(), videos.valueAxis(), "Name", List.of("First"), List.of(3.0), List.of("3"));
    }

    private static String[] videos(int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = "video " + i;
        }
        names[0] = NASTY;
        names[1] = "=1+1";
        return names;
    }

    static Findings churn() {
        return new Findings(
                List.of(
                        figure("by_course", "courses"),
                        figure("by_video", "videos"),
                        check(),
                        figure("people", "people")),
                List.of(
                        table("courses", "course_code", "ART", "BIO"),
                        table("videos", "video_title", videos(42)),
                        table("people", "student_id", "ada", "bob", "cid"),
                        table("bins", "note", "low", "high")),
                new Reading(
                        "One of three views stops early.",
                        List.of("That is 33.3 %.", "The lowest is ada with 60 %."),
                        List.of(
                                Notice.warning("few", "Three views are few."),
                                Notice.note("rule", "Half is the line.")),
                        List.of("Watch " + NASTY + " once.", "Ask bob why."),
                        List.of(
                                new Standout(
                                        "Video " + NASTY + " loses more.",
                                        7,
                                        Optional.of(new Subject(Subject.Kind.VIDEO, NASTY)),
                                        ShownIn.figure("by_video")),
                                Standout.of(
                                        Subject.Kind.LEARNER,
                                        "ada",
                                        9,
                                        "Learner ada stops most.",
                                        ShownIn.table("people")))),
                provenance());
    }

    /** Nothing stands out in it. */
    static Findings clusters() {
        return new Findings(
                List.of(),
                List.of(table("groups", "note", "one", "two")),
                new Reading("Learners do not fall into groups.", List.of(), List.of(), List.of()),
                provenance());
    }

    private static Provenance provenance() {
        return new Provenance(
                "autumn",
                "3f9a12bc77",
                Filter.everything().withRoles(List.of("Student")),
                3,
                2,
                Map.of("threshold", "50"),
                42,
                "0.1.0");
    }

    static Handout handout(HandoutOptions options) {
        try (Study study = study()) {
            return Handout.of(
                    options,
                    study,
                    new TreeMap<>(Map.of("churn", churn(), "clusters", clusters())),
                    Map.of(),
                    TaskContext.quiet());
        }
    }
}
