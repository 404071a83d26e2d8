package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the active learners of a department did, or those of all departments together that are too small to be named.
 *
 * @param name empty where it is not to be named
 * @param departments how many departments it is
 * @param learners its active learners
 * @param progress mean of their lesson events, in percent; not told of fewer than five learners
 * @param score mean of their attempts, 0 to 100; likewise
 */
record Department(String name, int departments, List<LearnerActivity> learners, Estimate progress, Estimate score) {

    Department {
        learners = List.copyOf(learners);
    }

    /**
     * Departments, the largest first, and in the end those that are too small in one row. Where these have too few learners even
     * together, the next smallest joins them: what is left over of a whole would tell of them.
     *
     * @param smallest the fewest active learners of a department that is named
     */
    static List<Department> of(List<LearnerActivity> everybody, int smallest) {
        Map<String, List<LearnerActivity>> byName = everybody.stream()
                .filter(learner -> learner.isActive() && !learner.department().isEmpty())
                .collect(Collectors.groupingBy(LearnerActivity::department, TreeMap::new, Collectors.toList()));
        List<Map.Entry<String, List<LearnerActivity>>> smallFirst = byName.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<LearnerActivity>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey)
                        .reversed())
                .toList();
        List<LearnerActivity> hidden = new ArrayList<>();
        int together = 0;
        List<Department> named = new ArrayList<>();
        for (Map.Entry<String, List<LearnerActivity>> entry : smallFirst) {
            boolean tooFew = entry.getValue().size() < smallest;
            boolean wouldTell = !hidden.isEmpty() && hidden.size() < smallest;
            if (tooFew || wouldTell) {
                hidden.addAll(entry.getValue());
                together++;
            } else {
                named.addFirst(of(entry.getKey(), 1, entry.getValue()));
            }
        }
        if (together > 0) {
            named.add(of("", together, hidden));
        }
        return List.copyOf(named);
    }

    private static Department of(String name, int departments, List<LearnerActivity> learners) {
        return new Department(
                name,
                departments,
                learners,
                ofEnough(Estimate.mean(learners, LearnerActivity::progress, LearnerActivity::measured)),
                ofEnough(Estimate.mean(learners, LearnerActivity::score, LearnerActivity::scored)));
    }

    private static Estimate ofEnough(Estimate mean) {
        return mean.learners() >= Unit.LEARNERS ? mean : Estimate.NONE;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    long lessons() {
        return learners.stream().mapToLong(LearnerActivity::lessons).sum();
    }

    long completions() {
        return learners.stream().mapToLong(LearnerActivity::completions).sum();
    }

    long attempts() {
        return learners.stream().mapToLong(LearnerActivity::attempts).sum();
    }
}
