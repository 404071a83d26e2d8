package org.lectern.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Recognition;

/** An import report for scripts. Its keys do not change with the program's names. */
final class ImportReportJson {

    private ImportReportJson() {}

    static String of(ImportReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", report.file());
        json.put("bytes", report.bytes());
        json.put("sha256", report.sha256());
        json.put("format", report.format());
        json.put("encoding", report.encoding());
        json.put("source", source(report.recognition()));
        json.put("headers", report.headers());
        json.put(
                "columns",
                report.columns().stream().map(ImportReportJson::column).toList());
        json.put(
                "unused", report.unused().stream().map(ImportReportJson::unused).toList());
        json.put("unit", report.unit() == null ? null : report.unit().name().toLowerCase(Locale.ROOT));
        json.put("rows", rows(report.counts()));
        json.put(
                "tallies",
                report.tallies().stream().map(ImportReportJson::tally).toList());
        json.put("study", report.trouble() != null ? null : study(report.counts()));
        json.put("completion", report.completion() == null ? null : completion(report.completion()));
        json.put(
                "notices",
                report.notices().stream().map(ImportReportJson::notice).toList());
        json.put("trouble", report.trouble() == null ? null : trouble(report.trouble()));
        return ScriptJson.text(json);
    }

    private static Map<String, @Nullable Object> source(Recognition recognition) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", recognition.source());
        json.put("name", recognition.name());
        json.put("evidence", recognition.evidence());
        json.put("meaning", recognition.meaning().option());
        json.put("finished_percent", recognition.rule().percent());
        json.put(
                "finished_last_seconds",
                recognition.rule().hasSeconds() ? recognition.rule().lastSeconds() : null);
        return json;
    }

    private static Map<String, Object> tally(ImportReport.Tally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", tally.code());
        json.put("words", tally.words());
        json.put("count", tally.count());
        return json;
    }

    private static Map<String, Object> column(ImportReport.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", column.field().option());
        json.put("header", column.header());
        json.put("confidence", column.confidence());
        return json;
    }

    private static Map<String, Object> unused(ImportReport.Unused unused) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", unused.files());
        json.put("headers", unused.headers());
        return json;
    }

    private static Map<String, Object> rows(ImportReport.Counts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", counts.read());
        json.put("kept", counts.kept());
        json.put(
                "set_aside",
                counts.setAside().stream().map(ImportReportJson::setAside).toList());
        json.put("capped", counts.capped());
        json.put("repeated_pairs", counts.repeatedPairs());
        return json;
    }

    private static Map<String, Object> setAside(ImportReport.SetAside setAside) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", setAside.code());
        json.put("reason", setAside.reason());
        json.put("rows", setAside.rows());
        return json;
    }

    private static Map<String, Object> study(ImportReport.Counts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("learners", counts.learners());
        json.put("videos", counts.videos());
        json.put("courses", counts.courses());
        json.put("roles", counts.roles());
        return json;
    }

    private static Map<String, Object> completion(ImportReport.Completion completion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("minimum", completion.minimum());
        json.put("mean", completion.mean());
        json.put("median", completion.median());
        json.put("maximum", completion.maximum());
        return json;
    }

    private static Map<String, Object> notice(QualityNotice notice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", notice.code());
        json.put("sentence", notice.sentence());
        return json;
    }

    private static Map<String, Object> trouble(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("sentence", problem.sentence());
        json.put("remedy", problem.remedy());
        return json;
    }
}
