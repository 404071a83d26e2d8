package org.lectern.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.source.Field;

/**
 * What the user decides about an import; everything else is found in the file.
 *
 * @param source stable name of the kind of export it is; empty to find out
 * @param sheet of a workbook that is read; empty to find one
 * @param mapping header by field, for fields that shall not be guessed; a header is given as the file spells it,
 *     an empty one says that the file does not have the field
 * @param over what happens to completion above 100 percent
 * @param unit of completion, or {@code FOUND} to find out
 * @param dates which comes first in dates such as 3/4/2026
 * @param zone in whose local time the study tells times that come with an offset; times without one are taken as they are
 * @param fileCourses whether the name of each of several files is the course of what stands in it
 * @param pseudonyms that stand for names and addresses of learners; null keeps them as they are
 */
public record ImportOptions(
        String source,
        String sheet,
        Map<Field, String> mapping,
        Over over,
        Unit unit,
        Dates dates,
        ZoneId zone,
        FileCourses fileCourses,
        @Nullable Pseudonyms pseudonyms) {

    /** What happens to completion above 100 percent. */
    public enum Over {
        CAP,
        REJECT,
        KEEP
    }

    /** What a completion of 1 means: the whole video, one percent of it, or a second or minute of it. */
    public enum Unit {
        FOUND,
        FRACTION,
        PERCENT,
        SECONDS,
        MINUTES;

        /** Whether it is time, which the length of the video makes a share. */
        public boolean isTime() {
            return this == SECONDS || this == MINUTES;
        }
    }

    /** What stands first in dates such as 3/4/2026. */
    public enum Dates {
        FOUND,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** Whether names of files are courses. */
    public enum FileCourses {
        /** Where the files are alike, none tells a course, and their names do not look like those of parts. */
        FOUND,
        /** Of every file that tells no course. */
        ALWAYS,
        NEVER
    }

    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }

    /** Guess all columns, find everything out, cap at 100, keep names. */
    public static ImportOptions standard() {
        return new ImportOptions(
                "", "", Map.of(), Over.CAP, Unit.FOUND, Dates.FOUND, ZoneOffset.UTC, FileCourses.FOUND, null);
    }

    public ImportOptions withSource(String chosen) {
        return new ImportOptions(chosen, sheet, mapping, over, unit, dates, zone, fileCourses, pseudonyms);
    }

    public ImportOptions withSheet(String chosen) {
        return new ImportOptions(source, chosen, mapping, over, unit, dates, zone, fileCourses, pseudonyms);
    }

    public ImportOptions withMapping(Map<Field, String> chosen) {
        return new ImportOptions(source, sheet, chosen, over, unit, dates, zone, fileCourses, pseudonyms);
    }

    public ImportOptions withOver(Over other) {
        return new ImportOptions(source, sheet, mapping, other, unit, dates, zone, fileCourses, pseudonyms);
    }

    public ImportOptions withUnit(Unit other) {
        return new ImportOptions(source, sheet, mapping, over, other, dates, zone, fileCourses, pseudonyms);
    }

    public ImportOptions withDates(Dates other) {
        return new ImportOptions(source, sheet, mapping, over, unit, other, zone, fileCourses, pseudonyms);
    }

    public ImportOptions withZone(ZoneId other) {
        return new ImportOptions(source, sheet, mapping, over, unit, dates, other, fileCourses, pseudonyms);
    }

    public ImportOptions withFileCourses(FileCourses other) {
        return new ImportOptions(source, sheet, mapping, over, unit, dates, zone, other, pseudonyms);
    }

    /** @param other null keeps names and addresses as they are */
    public ImportOptions withPseudonyms(@Nullable Pseudonyms other) {
        return new ImportOptions(source, sheet, mapping, over, unit, dates, zone, fileCourses, other);
    }

    /** What somebody is called in what is read so; who goes by a pseudonym already keeps it, and where names are kept everybody does. */
    public UnaryOperator<String> naming() {
        Pseudonyms replacing = pseudonyms;
        return replacing == null ? UnaryOperator.identity() : id -> Pseudonyms.isOne(id) ? id : replacing.of(id);
    }
}
