package org.lectern.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
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

/** An answer with a figure of courses, one of videos and one that checks, and an answer without any. */
final class SampleAnswers {

    static final String NASTY = "<script>alert(1)</script> & \"Light\"";
    static final String RIGHT_TO_LEFT = "مقدمة في الكيمياء 🧪";

    private SampleAnswers() {}

    /** Learners who each watch four videos of two courses, the first ten of them whole. */
    static Study study(int learners) {
        return StudyFixture.of(IntStream.range(0, 4 * learners)
                .mapToObj(i -> new View(
                        "learner-" + i % learners,
                        "video-" + i / learners,
                        i < 2 * learners ? "ART" : "BIO",
                        i % learners < 10 ? 100 : 50 + i / learners))
                .toList());
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
                List.of(figure("by_course", "courses"), figure("by_video", "videos"), check()),
                List.of(
                        table("courses", "course_code", "ART", "BIO"),
                        table("videos", "video_title", videos(42)),
                        table("bins", "note", "low", "high")),
                new Reading(
                        "One of three views stops early.",
                        List.of("That is 33.3 %."),
                        List.of(
                                Notice.warning("few", "Three views are few."),
                                Notice.note("rule", "Half is the line.")),
                        List.of("Watch " + NASTY + " once."),
                        List.of(new Standout(
                                "Video " + NASTY + " loses more.",
                                7,
                                Optional.of(new Subject(Subject.Kind.VIDEO, NASTY)),
                                ShownIn.figure("by_video")))),
                provenance());
    }

    /** Nothing in it is beyond chance. */
    static Findings unsure() {
        return new Findings(
                List.of(),
                List.of(table("groups", "note", "one", "two")),
                new Reading("Learners do not fall into groups.", List.of(), List.of(), List.of()),
                provenance());
    }

    /** Nothing stands out in it, but something is beyond chance. */
    static Findings clusters() {
        Findings unsure = unsure();
        return new Findings(
                unsure.figures(),
                unsure.tables(),
                unsure.reading()
                        .finding(() -> List.of(
                                Finding.ofAll("all", Optional.empty(), "Groups differ.", "", ShownIn.table("groups")))),
                unsure.provenance());
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

    /** Of all that is told, without asking whether it may be. */
    static Handout handout(HandoutOptions options) {
        return Handout.of(
                options,
                List.of("Study: autumn."),
                new ToldAnswers(
                        new TreeMap<>(Map.of("churn", churn(), "clusters", clusters())),
                        List.of(),
                        List.of("One table is left out.")),
                Map.of());
    }
}
