package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;

/**
 * How a file names courses.
 *
 * @param courses number of courses, one name a course
 * @param spellings number of ways in which the file spells them
 * @param withoutCourse number of views that name none
 * @param views number of all views
 */
public record CourseNames(long courses, long spellings, long withoutCourse, long views) {

    private static final Words WORDS = Words.of(CourseNames.class);

    /** What is to be said of it beside figures by course. */
    public List<Notice> notices(Mode mode) {
        if (courses == 0) {
            return List.of(Notice.note("no-course", WORDS.say("no-course")));
        }
        List<Notice> notices = new ArrayList<>();
        if (withoutCourse > 0) {
            notices.add(Notice.note("views-without-course", WORDS.say("views-without-course", withoutCourse, views)));
        }
        if (spellings != courses) {
            notices.add(
                    mode == Mode.CORRECTED
                            ? Notice.note("course-spellings", WORDS.say("spellings-corrected", courses, spellings))
                            : Notice.warning("course-spellings", WORDS.say("spellings-published", courses, spellings)));
        }
        return notices;
    }
}
