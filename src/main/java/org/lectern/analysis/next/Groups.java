package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.content.Openings;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.recommend.Recommender;
import org.lectern.recommend.Segments;

/** What to show to a newcomer of whom one thing is known, such as the department: what others of whom the same is told open. */
final class Groups {

    private static final Words WORDS = Words.of(Groups.class);

    private final Openings openings;
    private final People people;
    private final Advising advising;
    private final Segments segments;
    private final int[] learnersOf;

    /**
     * An item for a group.
     *
     * @param attribute what is known, such as department
     * @param value of it
     * @param learners in the group
     * @param rank from 1
     * @param item its number
     * @param openers learners of the group who opened it
     * @param reason in words
     */
    record Suggested(String attribute, String value, int learners, int rank, int item, int openers, String reason) {}

    Groups(Openings openings, People people, Advising advising) {
        this.openings = openings;
        this.people = people;
        this.advising = advising;
        segments = new Segments(openings.pairs(), people.values());
        learnersOf = openings.pairs().learnersOf();
    }

    /**
     * Of each value that enough learners have; items that nobody of the group opened are not shown.
     *
     * @param most items of each
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    List<Suggested> all(int most, TaskContext context) {
        List<Suggested> all = new ArrayList<>();
        for (int place = 0; place < people.attributes().size(); place++) {
            People.Attribute attribute = people.attributes().get(place);
            for (int value = 0; value < attribute.values().size(); value++) {
                context.checkCancelled();
                all.addAll(of(place, attribute, value, most));
            }
        }
        return all;
    }

    private List<Suggested> of(int place, People.Attribute attribute, int value, int most) {
        int learners = attribute.learners(value);
        int[] openers = openers(attribute.ofLearner(), value);
        List<Suggested> found = new ArrayList<>();
        for (Advising.Advised one :
                advising.of(like(place, value), most, item -> reason(learners, openers[item], learnersOf[item]))) {
            found.add(new Suggested(
                    attribute.name(),
                    attribute.values().get(value),
                    learners,
                    found.size() + 1,
                    one.item(),
                    openers[one.item()],
                    one.reason()));
        }
        return found;
    }

    private Optional<String> reason(int learners, int openers, int all) {
        return openers == 0
                ? Optional.empty()
                : Optional.of(WORDS.say(
                        "reason.group",
                        openers,
                        learners,
                        all - openers,
                        openings.learners().size() - learners));
    }

    /** By item the learners of a group who opened it. */
    private int[] openers(int[] ofLearner, int value) {
        int[] openers = new int[learnersOf.length];
        for (int learner = 0; learner < ofLearner.length; learner++) {
            for (int item : ofLearner[learner] == value ? openings.pairs().history(learner) : new int[0]) {
                openers[item]++;
            }
        }
        return openers;
    }

    /** What somebody opens of whom only one attribute is known. */
    private Recommender like(int place, int value) {
        int[] known = new int[people.attributes().size()];
        Arrays.fill(known, -1);
        known[place] = value;
        return new Recommender() {
            @Override
            public String id() {
                return segments.id();
            }

            @Override
            public void score(int learner, int[] history, double[] into) {
                segments.scoreOf(known, into);
            }
        };
    }
}
