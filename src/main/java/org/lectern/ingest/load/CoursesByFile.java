package org.lectern.ingest.load;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Part;
import org.lectern.ingest.source.Field;

/**
 * The course of each of several files where that is what the files are called after: exports of one course each tell no
 * course but by their names.
 */
public final class CoursesByFile {

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Words that tell the parts of an export apart, or what it is, and not courses. */
    private static final Set<String> NO_COURSE = Set.of(
            ("part page export exports report data table totals total chart views view videos video students student teachers"
                            + " teacher learners learner users user staff viewers all old new copy final draft version"
                            + " first second third last week month day year quarter term semester spring summer autumn"
                            + " fall winter group class section lecture lesson session january february march april may"
                            + " june july august september october november december jan feb mar apr jun jul aug sep"
                            + " sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed"
                            + " thu fri sat sun am pm utc of to from and the")
                    .split(" ", -1));

    private CoursesByFile() {}

    /**
     * The courses of those files that have one by their name; empty where names are no courses.
     *
     * @param all files of the bundle
     */
    public static Map<Part, String> of(List<Part> all, ImportOptions.FileCourses wanted) {
        List<Part> usable = all.stream().filter(Part::isUsable).toList();
        boolean found = switch (wanted) {
            case NEVER -> false;
            case ALWAYS -> true;
            case FOUND ->
                usable.size() > 1
                        && usable.size()
                                == all.stream()
                                        .filter(part -> part.table() != null)
                                        .count()
                        && areAlike(usable)
                        && usable.stream().allMatch(CoursesByFile::isWithout)
                        && areNames(
                                usable.stream().map(part -> stem(part.name())).toList());
        };
        Map<Part, String> courses = new LinkedHashMap<>();
        if (found) {
            usable.stream().filter(CoursesByFile::isWithout).forEach(part -> courses.put(part, stem(part.name())));
        }
        return courses;
    }

    /** Whether a file tells no course; one that is named after its video is not named after its course. */
    private static boolean isWithout(Part part) {
        ImportReport report = Objects.requireNonNull(part.report());
        return !part.holds("events")
                && part.holder()
                && Objects.requireNonNull(part.facts()).courses().isEmpty()
                && report.columns().stream()
                        .noneMatch(column -> column.field() == Field.COURSE
                                || column.field() == Field.COURSE_ID
                                || column.header().equals(Plan.fileName()));
    }

    /** Whether all are of one kind and have the same columns, in whatever order. */
    private static boolean areAlike(List<Part> parts) {
        return parts.stream()
                        .map(part -> Objects.requireNonNull(part.report()))
                        .map(report -> report.recognition().source() + " " + Set.copyOf(report.headers()))
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether each has a word of its own that is no word for a part, a time or a kind of table. */
    static boolean areNames(List<String> stems) {
        List<String> words = stems.stream().map(CoursesByFile::words).toList();
        return words.stream().allMatch(word -> word.length() > 1) && new HashSet<>(words).size() == words.size();
    }

    private static String words(String stem) {
        return NO_LETTERS
                .splitAsStream(stem.toLowerCase(Locale.ROOT))
                .filter(word -> !NO_COURSE.contains(word))
                .collect(Collectors.joining());
    }

    /** The file's name without folder and ending. */
    static String stem(String name) {
        String file = FOLDERS.matcher(name).replaceFirst("");
        String plain = file.toLowerCase(Locale.ROOT).endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
        String stem = ENDING.matcher(plain).replaceFirst("");
        return stem.isBlank() ? file : stem;
    }
}
