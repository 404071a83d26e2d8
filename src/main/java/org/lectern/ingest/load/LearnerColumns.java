package org.lectern.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.FullName;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.Missing;

/** The columns of a table that say who watched, the preferred first, and which of them tells most people apart. */
final class LearnerColumns {

    /** Of headers whose texts belong to one person each. */
    private static final Pattern UNIQUE =
            Pattern.compile("id|id.*|.*id|.*(mail|mbox|number|nummer|numéro|número|matric|code).*"
                    + "|username|benutzername|login|.*(sha1|uuid|guid).*");

    /** What a device may have, rather than a person, so that more of them say nothing. */
    private static final Pattern DEVICE = Pattern.compile(".*anon.*|viewer.*|visitor.*|actor.*|url|object.*");

    /** How many more people a column has to tell than one before it of its kind, as two spellings of one person are no two. */
    private static final double SPELLINGS = 1.1;

    private static final double TWICE = 2;

    private final SourceTable table;
    private final List<ImportReport.Column> columns;

    /** @param taken headers of other fields */
    LearnerColumns(SourceTable table, Set<String> taken) {
        this.table = table;
        this.columns = columns(taken);
    }

    /** The table with a column of whole names more, where it has first and last names. */
    static SourceTable withFullName(SourceTable table) {
        Optional<FullName> name = FullName.of(table.headers());
        if (name.isEmpty()) {
            return table;
        }
        String given = table.column(name.get().given());
        String family = table.column(name.get().family());
        List<String> texts = new ArrayList<>();
        for (List<String> row : table.head()) {
            texts.add((row.get(table.headers().indexOf(name.get().given())) + " "
                            + row.get(table.headers().indexOf(name.get().family())))
                    .strip());
        }
        return table.withColumn(
                name.get().header(),
                "nullif(concat_ws(' ', " + Missing.cleaned(given) + ", " + Missing.cleaned(family) + "), '')",
                texts);
    }

    private List<ImportReport.Column> columns(Set<String> taken) {
        List<ImportReport.Column> found = new ArrayList<>();
        Set<String> others = new HashSet<>(taken);
        FullName.of(table.headers()).ifPresent(name -> others.addAll(List.of(name.given(), name.family())));
        new NamedColumns(table, others)
                .of(Field.LEARNER)
                .filter(column -> found.stream().noneMatch(one -> one.header().equals(column.header())))
                .forEach(found::add);
        FullName.of(table.headers())
                .filter(name -> table.headers().contains(name.header()) && !taken.contains(name.header()))
                .ifPresent(name -> found.add(new ImportReport.Column(Field.LEARNER, name.header(), Synonyms.LIKELY)));
        return found;
    }

    /** All of them, the preferred first. */
    List<ImportReport.Column> columns() {
        return columns;
    }

    /** The one that tells most people apart in the first rows. */
    Optional<ImportReport.Column> inHead() {
        return best(header ->
                Missing.present(table.sample(header)).stream().distinct().count());
    }

    /**
     * The one that tells most people apart: the preferred, unless another of its kind tells more than spellings explain, an
     * address or number more than a name, or a name twice as many as a number.
     *
     * @param people how many a header tells apart
     */
    Optional<ImportReport.Column> best(ToLongFunction<String> people) {
        ImportReport.Column best = null;
        for (ImportReport.Column column : columns) {
            if (best == null || tellsMore(column.header(), best.header(), people)) {
                best = column;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean tellsMore(String other, String header, ToLongFunction<String> people) {
        if (isOfDevice(other)) {
            return false;
        }
        double needed = isUnique(other) == isUnique(header) ? SPELLINGS : isUnique(other) ? 1 : TWICE;
        return people.applyAsLong(other) > needed * people.applyAsLong(header);
    }

    /** Whether texts under a header belong to one person each, as names do not. */
    static boolean isUnique(String header) {
        return FullName.parts(header).size() == 1
                && UNIQUE.matcher(Synonyms.plain(header)).matches();
    }

    /** Whether texts under a header may be those of devices. */
    static boolean isOfDevice(String header) {
        return DEVICE.matcher(Synonyms.plain(header)).matches();
    }
}
