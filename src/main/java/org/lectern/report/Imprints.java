package org.lectern.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Words;
import org.lectern.render.Imprint;
import org.lectern.study.Days;
import org.lectern.study.Filter;

/** Says in one line what findings were computed from. */
public final class Imprints {

    private static final Words WORDS = Words.of(Imprints.class);
    private static final int FINGERPRINT = 8;
    private static final int NAMED = 3;

    private Imprints() {}

    /** What a figure of these findings says besides what it shows: the answer; study, filter, counts, seed and fingerprint; the program. */
    public static Imprint of(Findings findings) {
        Provenance provenance = findings.provenance();
        return new Imprint(
                findings.reading().headline(), line(provenance), WORDS.say("footer.program", provenance.version()));
    }

    /** Study, filter, counts, seed and fingerprint, such as {@code sample · courses: all · 19,800 views · …}. */
    public static String line(Provenance provenance) {
        String fingerprint = provenance.fingerprint();
        Filter filter = provenance.filter();
        List<String> parts = new ArrayList<>();
        parts.add(provenance.study());
        parts.add(WORDS.say("footer.courses", chosen(filter.courses())));
        parts.add(WORDS.say("footer.roles", chosen(filter.roles())));
        if (!filter.videos().isEmpty()) {
            parts.add(WORDS.say("footer.videos", chosen(filter.videos())));
        }
        if (!filter.days().isAll()) {
            parts.add(WORDS.say("footer.days", days(filter.days())));
        }
        String counted = switch (provenance.counted()) {
            case VIEWS -> "footer.views";
            case PLAYS -> "footer.plays";
            case THINGS_DONE -> "footer.done";
            case OPENINGS -> "footer.opened";
        };
        parts.add(WORDS.say(counted, provenance.views()));
        parts.add(WORDS.say("footer.learners", provenance.learners()));
        parts.add(WORDS.say("footer.seed", Long.toString(provenance.seed())));
        parts.add(fingerprint.length() <= FINGERPRINT ? fingerprint : fingerprint.substring(0, FINGERPRINT) + "…");
        return String.join(" · ", parts);
    }

    /** What findings were computed from, one thing after the other: study, filter, counts, program, seed and every parameter. */
    public static List<Line> details(Provenance provenance) {
        List<Line> details = new ArrayList<>();
        details.add(new Line(WORDS.say("about.study"), provenance.study()));
        details.add(new Line(WORDS.say("about.fingerprint"), provenance.fingerprint()));
        Filter filter = provenance.filter();
        details.add(new Line(WORDS.say("about.courses"), chosen(filter.courses())));
        details.add(new Line(WORDS.say("about.roles"), chosen(filter.roles())));
        if (!filter.videos().isEmpty()) {
            details.add(new Line(WORDS.say("about.videos"), chosen(filter.videos())));
        }
        if (!filter.days().isAll()) {
            details.add(new Line(WORDS.say("about.days"), days(filter.days())));
        }
        details.add(new Line(counted(provenance), provenance.views()));
        details.add(new Line(WORDS.say("about.learners"), provenance.learners()));
        details.add(new Line(WORDS.say("about.version"), provenance.version()));
        details.add(new Line(WORDS.say("about.seed"), provenance.seed()));
        provenance.parameters().forEach((name, value) -> details.add(new Line(name, value)));
        return List.copyOf(details);
    }

    private static String counted(Provenance provenance) {
        return switch (provenance.counted()) {
            case VIEWS -> WORDS.say("about.views");
            case PLAYS -> WORDS.say("about.plays");
            case THINGS_DONE -> WORDS.say("about.done");
            case OPENINGS -> WORDS.say("about.opened");
        };
    }

    /** What is chosen, in words; a study need not tell courses or roles, so nothing is said of those that are not chosen. */
    public static String filter(Filter filter) {
        List<String> told = new ArrayList<>();
        add(told, "courses", filter.courses());
        add(told, "roles", filter.roles());
        add(told, "videos", filter.videos());
        if (!filter.days().isAll()) {
            told.add(days(filter.days()));
        }
        return told.isEmpty() ? WORDS.say("filter.none") : String.join(", ", told);
    }

    private static void add(List<String> told, String what, SortedSet<String> names) {
        if (!names.isEmpty()) {
            told.add(WORDS.say("filter." + what, names.size(), chosen(names)));
        }
    }

    /** Such as "from 2026-03-01", "to 2026-03-31" or both. */
    public static String days(Days days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (from == null) {
            return to == null ? WORDS.say("footer.all") : WORDS.say("days.to", to.toString());
        }
        return to == null
                ? WORDS.say("days.from", from.toString())
                : WORDS.say("days.between", from.toString(), to.toString());
    }

    /** Names one after the other, or that it is all of them. */
    private static String chosen(SortedSet<String> names) {
        if (names.isEmpty()) {
            return WORDS.say("footer.all");
        }
        String first = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() <= NAMED ? first : WORDS.say("footer.more", first, names.size() - NAMED);
    }
}
