package org.lectern.workbench.shell;

import java.util.List;
import org.lectern.contract.Words;

/** The words of the field that the program uses, explained. */
final class Glossary {

    private static final Words WORDS = Words.of(Glossary.class);

    private Glossary() {}

    /** A word and what it means here. */
    record Term(String name, String meaning) {}

    /** All terms, by name. */
    static List<Term> terms() {
        return List.of(
                new Term(WORDS.say("glossary.average-precision"), WORDS.say("glossary.average-precision.meaning")),
                new Term(WORDS.say("glossary.base-rate"), WORDS.say("glossary.base-rate.meaning")),
                new Term(WORDS.say("glossary.beyond-chance"), WORDS.say("glossary.beyond-chance.meaning")),
                new Term(WORDS.say("glossary.brier"), WORDS.say("glossary.brier.meaning")),
                new Term(WORDS.say("glossary.calibration"), WORDS.say("glossary.calibration.meaning")),
                new Term(WORDS.say("glossary.completion"), WORDS.say("glossary.completion.meaning")),
                new Term(WORDS.say("glossary.exit"), WORDS.say("glossary.exit.meaning")),
                new Term(WORDS.say("glossary.f1"), WORDS.say("glossary.f1.meaning")),
                new Term(WORDS.say("glossary.filter"), WORDS.say("glossary.filter.meaning")),
                new Term(WORDS.say("glossary.fingerprint"), WORDS.say("glossary.fingerprint.meaning")),
                new Term(WORDS.say("glossary.finished"), WORDS.say("glossary.finished.meaning")),
                new Term(WORDS.say("glossary.group"), WORDS.say("glossary.group.meaning")),
                new Term(WORDS.say("glossary.inertia"), WORDS.say("glossary.inertia.meaning")),
                new Term(WORDS.say("glossary.learner"), WORDS.say("glossary.learner.meaning")),
                new Term(WORDS.say("glossary.log-loss"), WORDS.say("glossary.log-loss.meaning")),
                new Term(WORDS.say("glossary.mean"), WORDS.say("glossary.mean.meaning")),
                new Term(WORDS.say("glossary.median"), WORDS.say("glossary.median.meaning")),
                new Term(WORDS.say("glossary.minimum-views"), WORDS.say("glossary.minimum-views.meaning")),
                new Term(WORDS.say("glossary.peak"), WORDS.say("glossary.peak.meaning")),
                new Term(WORDS.say("glossary.precision"), WORDS.say("glossary.precision.meaning")),
                new Term(WORDS.say("glossary.published"), WORDS.say("glossary.published.meaning")),
                new Term(WORDS.say("glossary.recall"), WORDS.say("glossary.recall.meaning")),
                new Term(WORDS.say("glossary.retention"), WORDS.say("glossary.retention.meaning")),
                new Term(WORDS.say("glossary.roc-auc"), WORDS.say("glossary.roc-auc.meaning")),
                new Term(WORDS.say("glossary.role"), WORDS.say("glossary.role.meaning")),
                new Term(WORDS.say("glossary.seed"), WORDS.say("glossary.seed.meaning")),
                new Term(WORDS.say("glossary.set-aside"), WORDS.say("glossary.set-aside.meaning")),
                new Term(WORDS.say("glossary.silhouette"), WORDS.say("glossary.silhouette.meaning")),
                new Term(WORDS.say("glossary.skip"), WORDS.say("glossary.skip.meaning")),
                new Term(WORDS.say("glossary.spread"), WORDS.say("glossary.spread.meaning")),
                new Term(WORDS.say("glossary.stability"), WORDS.say("glossary.stability.meaning")),
                new Term(WORDS.say("glossary.stopped-early"), WORDS.say("glossary.stopped-early.meaning")),
                new Term(WORDS.say("glossary.total"), WORDS.say("glossary.total.meaning")),
                new Term(WORDS.say("glossary.unusual"), WORDS.say("glossary.unusual.meaning")),
                new Term(WORDS.say("glossary.view"), WORDS.say("glossary.view.meaning")),
                new Term(WORDS.say("glossary.wilson"), WORDS.say("glossary.wilson.meaning")));
    }
}
