package org.lectern.ingest.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;

/**
 * What is taken from where.
 *
 * @param mapping header by field as the user said or else the source has settled; other fields are found by name
 * @param constants text by field for those that are the same in all rows
 * @param shares whether what tells how much was watched is known to be a share from 0 to 1
 * @param said whether the user, or the source, says its unit
 */
record Plan(Map<Field, String> mapping, Map<Field, String> constants, boolean shares, boolean said) {

    private static final Words WORDS = Words.of(Plan.class);

    /** @throws org.lectern.contract.ProblemException where a column was chosen that is a video by itself */
    static Plan of(Contents.Rows rows, ImportOptions options) {
        if (rows instanceof Contents.VideoColumns wide) {
            options.mapping().values().stream()
                    .filter(wide.videos()::containsKey)
                    .findFirst()
                    .ifPresent(header -> {
                        throw Problem.of(WORDS, "column-of-video", header).asException();
                    });
        }
        Map<Field, String> mapping = new EnumMap<>(Field.class);
        mapping.putAll(rows.columns());
        mapping.putAll(options.mapping());
        Map<Field, String> constants = new EnumMap<>(Field.class);
        constants.putAll(rows.constants());
        constants.keySet().removeAll(options.mapping().keySet());
        boolean chosen = !options.mapping().getOrDefault(Field.COMPLETION, "").isEmpty();
        boolean said = chosen
                ? options.unit() != ImportOptions.Unit.FOUND
                : rows.columns().containsKey(Field.COMPLETION);
        return new Plan(mapping, constants, rows.shares() && !chosen, said);
    }

    /** What stands for a column where the file's name says what is in all of its rows. */
    static String fileName() {
        return WORDS.say("header.file-name");
    }

    List<ImportReport.Column> recognised(SourceTable completed) {
        return new ColumnRecogniser(completed, mapping, said).columns();
    }

    SourceTable complete(SourceTable table) {
        SourceTable completed = LearnerColumns.withFullName(table);
        for (Map.Entry<Field, String> constant : constants.entrySet()) {
            String header = fileName();
            completed = completed.withConstant(header, constant.getValue());
            mapping.put(constant.getKey(), header);
        }
        return completed;
    }
}
