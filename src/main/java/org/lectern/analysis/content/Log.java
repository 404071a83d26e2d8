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
 * @param undated rows that tell no time, where times were asked for; not among the others
 * @param others rows of other logs, which tell something else
 */
public record Log(String from, long rows, long undated, long others) {

    /** A month in which nobody liked anything is no other kind of file; one of percentages or ratings is. */
    private static final List<String> TELLING = List.of("percent", "rating");

    /** Files and how many rows they have. */
    private record Files(List<Long> logs, long rows, long dated) {

        Files and(Files more) {
            List<Long> all = new ArrayList<>(logs);
            all.addAll(more.logs);
            return new Files(all, rows + more.rows, dated + more.dated);
        }
    }

    /**
     * The log of a study that holds engagements or views by learners.
     *
     * @param dated whether only rows with a time are wanted
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Log of(Study study, boolean dated, TaskContext context) {
        if (!study.facts().holds("engagements")) {
            String from = "(SELECT CAST(learner AS STRING) AS learner, CAST(video AS STRING) AS item,"
                    + " viewed_at AS happened_at FROM views" + (dated ? " WHERE viewed_at IS NOT NULL" : "") + ")";
            long rows = count(study, from, context);
            return new Log(from, rows, dated ? count(study, "views", context) - rows : 0, 0);
        }
        Map<String, Files> kinds = new TreeMap<>();
        for (Row row : study.query(
                "SELECT log, count(*) AS n, count(happened_at) AS dated, "
                        + TELLING.stream()
                                .map(column -> "count(" + column + ") AS " + Sql.name(column))
                                .collect(Collectors.joining(", "))
                        + " FROM engagements WHERE item IS NOT NULL AND learner IS NOT NULL GROUP BY log ORDER BY log",
                context)) {
            kinds.merge(
                    TELLING.stream().filter(column -> row.getLong(column) > 0).collect(Collectors.joining(",")),
                    new Files(List.of(row.getLong("log")), row.getLong("n"), row.getLong("dated")),
                    Files::and);
        }
        Files most = kinds.values().stream()
                .max(Comparator.comparingLong(Files::rows))
                .orElse(new Files(List.of(), 0, 0));
        long all = kinds.values().stream().mapToLong(Files::rows).sum();
        String logs = most.logs().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Log(
                "(SELECT CAST(learner AS STRING) AS learner, CAST(item AS STRING) AS item, happened_at"
                        + " FROM engagements WHERE item IS NOT NULL AND learner IS NOT NULL AND "
                        + (logs.isEmpty() ? "false" : "log IN (" + logs + ")")
                        + (dated ? " AND happened_at IS NOT NULL" : "") + ")",
                dated ? most.dated() : most.rows(),
                dated ? most.rows() - most.dated() : 0,
                all - most.rows());
    }

    private static long count(Study study, String from, TaskContext context) {
        return study.query("SELECT count(*) AS n FROM " + from + " AS rows_of_log", context)
                .row(0)
                .getLong("n");
    }
}
