package org.lectern.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** Decides what of findings may be told to others. */
public final class Disclosure {

    /** Where a study tells who did something. */
    private static final List<String> WHO =
            List.of("views.learner", "activity.learner", "attempts.learner", "engagements.learner");

    /** Tables of what a catalogue lists, whoever opened it. */
    private static final Set<String> OF_CONTENT = Set.of("content_gaps", "alike_pairs", "catalogue_unopened");

    private static final Set<String> NAMING_CONTENT = Set.of("title", "other_title", "domain");

    private final Map<String, Findings> report;
    private final Sharing sharing;
    private final Views views;
    private final Telling telling;

    private Disclosure(Map<String, Findings> report, Views views, Sharing sharing) {
        this.report = report;
        this.views = views;
        this.sharing = sharing;
        telling = new Telling(views, inAll(report), sharing);
    }

    /**
     * All findings of one report with nothing in them that tells of fewer learners than may be told of: no rows of learners, no names of
     * theirs, no number behind which fewer of them stand, and none from which, with all the others, such a number follows. Of a study that
     * knows no learners everything: its numbers are as published, and tell of nobody who is known.
     *
     * @param report by analysis id, in report order; what stands first is told first
     * @param study of which all of them tell, through the same filter
     * @throws org.lectern.contract.TaskCancelled when the context is cancelled
     */
    public static Disclosed check(Map<String, Findings> report, Study study, Sharing sharing, TaskContext context) {
        if (knowsNobody(report, study)) {
            return new Disclosed(report, List.of(), Set.of());
        }
        return new Disclosure(report, Views.ask(study, context), sharing).told(context);
    }

    private static boolean knowsNobody(Map<String, Findings> report, Study study) {
        return study.facts().countsPlays()
                && WHO.stream().noneMatch(study.facts()::holds)
                && inAll(report) == 0
                && tables(report.values().stream()).map(NamedTable::table).noneMatch(TableRules::isOfLearners);
    }

    private static long inAll(Map<String, Findings> report) {
        return report.values().stream()
                .mapToLong(findings -> findings.provenance().learners())
                .max()
                .orElse(0);
    }

    private Disclosed told(TaskContext context) {
        Measure.cuts().forEach(measure -> place(measure).ifPresent(place -> telling.tell(measure, place)));
        Withheld withheld = new Withheld(views, telling);
        Map<String, Findings> told = new LinkedHashMap<>();
        Set<String> learners = learners();
        Names names = new Names(learners, withheld.hiddenNames(), things(withheld, learners));
        ToldFilter filter = new ToldFilter(withheld.toldNames(), telling.tellsAnything());
        Disclosed frame = new Disclosed(Map.of(), List.of(), withheld.hidden());
        report.forEach((id, findings) -> {
            context.checkCancelled();
            new ToldAnalysis(telling, names, filter, frame, sharing)
                    .of(findings, withheld)
                    .ifPresent(kept -> told.put(id, kept));
        });
        return new Disclosed(told, withheld.lines(), withheld.hidden());
    }

    /** Where a measure cuts the order of views, as the findings count it. */
    private Optional<Integer> place(Measure measure) {
        int all = views.all().size();
        return tables(report.values().stream())
                .filter(table -> table.name().equals(measure.totals()))
                .map(NamedTable::table)
                .filter(table -> Columns.number(table, "views", 0) == all)
                .map(table -> Columns.number(table, measure.column(), 0))
                .filter(found -> !Double.isNaN(found))
                .map(found -> (int) Math.round(measure.isShare() ? found * all : found))
                .map(counted -> measure.atEnd() ? all - counted : counted)
                .findFirst();
    }

    private static Stream<NamedTable> tables(Stream<Findings> findings) {
        return findings.flatMap(one -> one.tables().stream());
    }

    /** What may be named: videos and courses of which something is told, and what a catalogue lists. */
    private Set<String> things(Withheld withheld, Set<String> learners) {
        Set<String> things = new TreeSet<>();
        tables(report.values().stream())
                .filter(table -> OF_CONTENT.contains(table.name()))
                .flatMap(table -> table.table().columns().stream())
                .filter(column -> NAMING_CONTENT.contains(column.name()))
                .forEach(column -> column.asStringColumn().forEach(things::add));
        things.removeIf(String::isBlank);
        things.removeAll(withheld.hiddenNames());
        things.removeAll(learners);
        things.addAll(withheld.toldNames());
        return things;
    }

    private Set<String> learners() {
        Set<String> learners = new TreeSet<>(views.learners());
        tables(report.values().stream()).map(NamedTable::table).forEach(table -> addLearners(table, learners));
        report.values().stream()
                .flatMap(one -> one.reading().standouts().stream())
                .flatMap(standout -> standout.about().stream())
                .filter(subject -> subject.kind() == Subject.Kind.LEARNER)
                .map(Subject::name)
                .forEach(learners::add);
        return learners;
    }

    private static void addLearners(Table table, Set<String> learners) {
        table.columns().stream()
                .filter(column -> TableRules.LEARNERS.contains(column.name()))
                .forEach(column -> column.asStringColumn().forEach(learners::add));
    }
}
