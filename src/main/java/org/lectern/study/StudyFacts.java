package org.lectern.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a study as a whole.
 *
 * @param views number of views; where there are no learners, number of plays of all videos; of what learners did in lessons
 *     and quizzes, number of things done
 * @param learners number of distinct viewers, whatever their role; 0 where they are not known
 * @param videos number of distinct videos, or units in which something was done
 * @param courses every course with its number of views, by name; empty where the file has none
 * @param roles every role with its number of views, most first; empty where the file has none
 * @param titles every video or unit with its number of views, by title; empty where nobody has listed them
 * @param inSeconds titles of the videos of which it is known which seconds were watched, or how many were left at each
 * @param tables what can be asked of it
 * @param origin where its numbers come from
 */
public record StudyFacts(
        long views,
        long learners,
        long videos,
        List<Group> courses,
        List<Group> roles,
        List<Group> titles,
        Set<String> inSeconds,
        StudyTables tables,
        Origin origin) {

    /** The roles that are learners' in the exports we know, in small letters. */
    private static final Set<String> LEARNER_ROLES =
            Set.of("student", "students", "learner", "learners", "participant", "pupil", "studentenrollment");

    /** A name and how many views carry it. */
    public record Group(String name, long views) {}

    public StudyFacts {
        courses = List.copyOf(courses);
        roles = List.copyOf(roles);
        titles = List.copyOf(titles);
        inSeconds = Set.copyOf(inSeconds);
    }

    /** Facts that list no videos. */
    public StudyFacts(
            long views,
            long learners,
            long videos,
            List<Group> courses,
            List<Group> roles,
            StudyTables tables,
            Origin origin) {
        this(views, learners, videos, courses, roles, List.of(), Set.of(), tables, origin);
    }

    /** Facts of a table of learners, videos and completion of which nothing else is known. */
    public static StudyFacts ofTable(
            long views, long learners, long videos, List<Group> courses, List<Group> roles, Set<String> columns) {
        Set<String> filled = new TreeSet<>(columns);
        filled.add("completion");
        return new StudyFacts(views, learners, videos, courses, roles, StudyTables.ofViews(filled), Origin.TABLE);
    }

    /** The optional columns that are filled: some of course, role, viewed_at, video_seconds, position. */
    public Set<String> columns() {
        return tables.shared();
    }

    /**
     * Whether all of this can be asked of the study.
     *
     * @param needs as {@link StudyTables#holds} has them
     */
    public boolean holds(String... needs) {
        return Arrays.stream(needs).allMatch(tables::holds);
    }

    /** Whether its views are plays, of which nobody knows who watched, rather than views by learners. */
    public boolean countsPlays() {
        return learners == 0;
    }

    /** Whether it tells what learners did in lessons and quizzes, and nothing of videos. */
    public boolean tellsActivity() {
        return !holds("views") && (holds("activity") || holds("attempts"));
    }

    /** Whether it tells what content learners opened, and nothing of videos or lessons. */
    public boolean tellsEngagements() {
        return !holds("views") && !tellsActivity() && holds("engagements");
    }

    /** Whether it tells on which days something was watched or opened, so that days can be chosen. */
    public boolean tellsDays() {
        return holds("views.viewed_at") || (tellsEngagements() && holds("engagements.happened_at"));
    }

    /** Whether it is of content: of items, and of nothing that is watched or done in lessons. */
    public boolean tellsContent() {
        return tellsEngagements() || isBareCatalogue();
    }

    /** Whether it tells what there is to be opened, and nothing of anybody. */
    public boolean isBareCatalogue() {
        return !holds("views") && !holds("videos") && !tellsActivity() && !holds("engagements") && holds("catalogue");
    }

    /** The filter a study opens with: learners only where roles say who is one, else everybody. */
    public Filter learnersOnly() {
        List<String> learnerRoles = roles.stream()
                .map(Group::name)
                .filter(role -> LEARNER_ROLES.contains(role.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return Filter.everything().withRoles(learnerRoles);
    }
}
