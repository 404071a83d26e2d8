package org.lectern.handout;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Provenance;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.report.Imprints;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Says which data something is about: the study, how much of it was looked at, when that was, and what the filter leaves out. */
final class WhatItIsAbout {

    private static final Words WORDS = Words.of(WhatItIsAbout.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Words.LANGUAGE);

    /** Where a study tells when something was done. */
    private static final List<Time> TIMES = List.of(
            new Time("views", "viewed_at"),
            new Time("activity", "happened_at"),
            new Time("attempts", "happened_at"),
            new Time("engagements", "happened_at"));

    private record Time(String table, String column) {}

    private record Span(LocalDateTime first, LocalDateTime last) {}

    private WhatItIsAbout() {}

    /**
     * One sentence each.
     *
     * @param answers as they are told
     */
    static List<String> of(Study study, Collection<Findings> answers, TaskContext context) {
        List<String> told = new ArrayList<>();
        told.add(WORDS.say("data.study", study.name()));
        told.add(counts(most(answers)));
        if (study.facts().holds("views")) {
            told.add(videos(study, context));
        }
        span(study, context)
                .ifPresent(span -> told.add(WORDS.say("data.days", DAY.format(span.first), DAY.format(span.last))));
        told.add(WORDS.say("data.filter", Imprints.filter(most(answers).filter())));
        return told;
    }

    /** The analysis that looks at most of the study: others leave out what they cannot use. */
    private static Provenance most(Collection<Findings> answers) {
        return answers.stream()
                .map(Findings::provenance)
                .max(Comparator.comparingLong(Provenance::views).thenComparingLong(Provenance::learners))
                .orElseThrow();
    }

    private static String counts(Provenance most) {
        String counted = switch (most.counted()) {
            case VIEWS -> "data.views";
            case PLAYS -> "data.plays";
            case THINGS_DONE -> "data.done";
            case OPENINGS -> "data.opened";
        };
        return WORDS.say(counted, most.views(), most.learners());
    }

    private static String videos(Study study, TaskContext context) {
        Row counted = study.query(
                        "SELECT count(DISTINCT video) AS videos, count(DISTINCT course) AS courses FROM views", context)
                .row(0);
        return WORDS.say("data.videos", counted.getLong("videos"), counted.getLong("courses"));
    }

    private static Optional<Span> span(Study study, TaskContext context) {
        List<Span> spans = TIMES.stream()
                .filter(time -> study.facts().holds(time.table + "." + time.column))
                .flatMap(time -> span(study, time, context))
                .toList();
        return spans.stream()
                .reduce((one, other) -> new Span(
                        one.first.isBefore(other.first) ? one.first : other.first,
                        one.last.isAfter(other.last) ? one.last : other.last));
    }

    private static Stream<Span> span(Study study, Time time, TaskContext context) {
        String sql = "SELECT min(%1$s) AS first, max(%1$s) AS last FROM %2$s".formatted(time.column, time.table);
        Row ends = study.query(sql, context).row(0);
        return ends.isMissing("first")
                ? Stream.of()
                : Stream.of(new Span(ends.getDateTime("first"), ends.getDateTime("last")));
    }
}
