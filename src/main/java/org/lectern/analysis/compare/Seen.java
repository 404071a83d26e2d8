package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.study.Companion;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.Match;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * The two studies as they are compared. What the filter keeps of the first is kept of the second where it has it: courses and
 * roles of the same name, and matched videos. Of days, the second keeps its own: another term has other days.
 *
 * @param second the other study, filtered
 * @param daysOfFirst whether days were chosen that only the first heeds
 * @param rolesOfFirst whether roles were chosen that the second does not have
 */
record Seen(Study second, boolean daysOfFirst, boolean rolesOfFirst) {

    static Seen of(Study study, Companion companion, TaskContext context) {
        Filter chosen = study.filter();
        Filter own = companion.other().filter();
        StudyFacts facts = companion.other().facts();
        Set<String> roles = common(chosen.roles(), facts.roles());
        Filter seen = roles.isEmpty() ? own : own.withRoles(roles);
        if (!chosen.courses().isEmpty()) {
            seen = seen.withCourses(courses(study, companion, context));
        }
        if (!chosen.videos().isEmpty()) {
            List<String> videos = companion.matches().pairs().stream()
                    .filter(match -> chosen.videos().contains(match.video()))
                    .map(Match::other)
                    .toList();
            seen = seen.withVideos(videos.isEmpty() ? chosen.videos() : videos);
        }
        return new Seen(
                companion.other().filtered(seen),
                !chosen.days().equals(Days.ALL),
                !chosen.roles().isEmpty() && roles.isEmpty() && !facts.roles().isEmpty());
    }

    private static Set<String> common(Set<String> chosen, List<StudyFacts.Group> groups) {
        return groups.stream()
                .map(StudyFacts.Group::name)
                .filter(chosen::contains)
                .collect(Collectors.toSet());
    }

    /** Those of the same name, whatever its case and punctuation; where there is none, those that the matched videos stand in. */
    private static Set<String> courses(Study study, Companion companion, TaskContext context) {
        Set<String> chosen = study.filter().courses();
        Set<String> plain = chosen.stream().map(Titled::plain).collect(Collectors.toSet());
        Set<String> named = companion.other().facts().courses().stream()
                .map(StudyFacts.Group::name)
                .filter(course -> plain.contains(Titled.plain(course)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> videos = Matching.titled(study, context).stream()
                .filter(video -> chosen.contains(video.course()))
                .map(Titled::title)
                .collect(Collectors.toSet());
        Set<String> others = companion.matches().pairs().stream()
                .filter(match -> videos.contains(match.video()))
                .map(Match::other)
                .collect(Collectors.toSet());
        List<String> courses = new ArrayList<>(Matching.titled(companion.other(), context).stream()
                .filter(video ->
                        others.contains(video.title()) && !video.course().isEmpty())
                .map(Titled::course)
                .distinct()
                .toList());
        // A filter without a course would keep them all.
        return courses.isEmpty() ? chosen : new TreeSet<>(courses);
    }
}
