package org.lectern.analysis.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * Which rows tell who opened what. Files of one kind, such as those of several months, are one log; where files tell of different
 * things, such as pages opened and percentages watched, those with the most rows tell what was opened.
 *
 * @param from what SELECTs read {@code learner}, {@code item} and {@code happened_at} from, a SELECT in brackets
 * @param rows how many rows it has
 * @param others rows of other logs, which tell something else
 */
public record Log(String from, long rows, long others) {

    private static final List<String> TELLING = List.of("seconds", "percent", "liked", "kind", "rating");

    /** Files and how many rows they have. */
    private record Files(List<Long> logs, long rows) {

        Files and(Files more) {
            List<Long> all = new ArrayList<>(logs);
            all.addAll(more.logs);
            return new Files(all, rows + more.rows);
        }
    }

    /**
     * The log of a study that holds engagements or views by learners.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Log of(Study study, TaskContext context) {
        if (!study.facts().holds("engagements")) {
            String from = "(SELECT CAST(learner AS STRING) AS learner, CAST(video AS STRING) AS item,"
                    + " viewed_at AS happened_at FROM views)";
            return new Log(from, count(study, from, context), 0);
        }
        Map<String, Files> kinds = new TreeMap<>();
        for (Row row : study.query(
                "SELECT log, count(*) AS n, "
                        + TELLING.stream()
                                .map(column -> "count(" + column + ") AS " + Sql.name(column))
                                .collect(Collectors.joining(", "))
                        + " FROM engagements GROUP BY log ORDER BY log",
                context)) {
            kinds.merge(
                    TELLING.stream().filter(column -> row.getLong(column) > 0).collect(Collectors.joining(",")),
                    new Files(List.of(row.getLong("log")), row.getLong("n")),
                    Files::and);
        }
        Files most = kinds.values().stream()
                .max(Comparator.comparingLong(Files::rows))
                .orElse(new Files(List.of(), 0));
        long all = kinds.values().stream().mapToLong(Files::rows).sum();
        String logs = most.logs().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Log(
                "(SELECT CAST(learner AS STRING) AS learner, CAST(item AS STRING) AS item, happened_at"
                        + " FROM engagements WHERE " + (logs.isEmpty() ? "false" : "log IN (" + logs + ")") + ")",
                most.rows(),
                all - most.rows());
    }

    private static long count(Study study, String from, TaskContext context) {
        return study.query("SELECT count(*) AS n FROM " + from + " AS rows_of_log", context)
                .row(0)
                .getLong("n");
    }
}
