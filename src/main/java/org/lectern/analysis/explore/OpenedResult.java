package org.lectern.analysis.explore;

import java.util.List;
import java.util.Optional;
import org.lectern.stats.Independence;

/**
 * What a study tells of content that learners open.
 *
 * @param others rows of files that tell something else than what was opened, such as ratings
 * @param counts engagements of learners
 * @param items number of items that anybody opened
 * @param people shares of learners in the list, by property; empty without one
 * @param content shares of items in the catalogue, by property; empty without one
 * @param crossings pairs of properties
 * @param times when it was; empty where that is not told
 * @param seconds how long it lasts, where that is told
 * @param byLike mean seconds of what is liked, is not, and of what it is not said; where both are told
 * @param liking share that is liked, where that is told
 * @param saysNo whether anybody says that something is not liked; else the share is that of all engagements
 * @param seniorityAndDomain whether what field learners open most goes with their seniority, where both are told
 * @param jobTellsDepartment whether all learners of each job are in one department
 */
record OpenedResult(
        ExploreParams params,
        long others,
        LearnerCounts counts,
        long items,
        List<Portion> people,
        List<Portion> content,
        List<Crossing> crossings,
        OpenedTimes times,
        Optional<SecondsBins> seconds,
        List<CrossCell> byLike,
        Optional<CrossCell> liking,
        boolean saysNo,
        Optional<Independence> seniorityAndDomain,
        boolean jobTellsDepartment) {

    OpenedResult {
        people = List.copyOf(people);
        content = List.copyOf(content);
        crossings = List.copyOf(crossings);
        byLike = List.copyOf(byLike);
    }

    /** Shares of learners behind which enough stand. */
    List<Portion> toldPeople() {
        return people.stream()
                .filter(portion -> portion.count() >= OpenedAnswer.FEWEST)
                .toList();
    }

    /** How many numbers are left out, as too few learners stand behind them. */
    long hidden() {
        return people.size()
                - toldPeople().size()
                + crossings.stream().mapToLong(Crossing::hidden).sum()
                + byLike.stream()
                        .filter(cell -> cell.learners() < OpenedAnswer.FEWEST)
                        .count();
    }
}
