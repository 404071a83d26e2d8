package org.lectern.analysis.risk;

import java.util.List;
import java.util.Optional;
import org.lectern.evaluation.LeakAudit;

/**
 * What was found of risk.
 *
 * @param standing what may be said
 * @param contacting what comes of contacting those who judged, by the judgement that counts; absent where nothing was learnt
 * @param also other judgements, for comparison
 * @param byWeek the same model at the ends of other weeks, where there are weeks of a course
 * @param model fitted to all labelled rows; absent where nothing was learnt
 * @param list the highest first
 * @param audit of what gives the answer away; what it refuses is left out
 */
record RiskResult(
        RiskParams params,
        RiskRows rows,
        Standing standing,
        Optional<Contacting> contacting,
        List<Judged> also,
        List<OfWeek> byWeek,
        Optional<RiskModel> model,
        List<Candidate> list,
        LeakAudit audit) {

    /** @param week at whose end it was judged */
    record OfWeek(int week, Judged judged) {}

    RiskResult {
        also = List.copyOf(also);
        byWeek = List.copyOf(byWeek);
        list = List.copyOf(list);
    }

    /** Tells rows apart: a learner may take several courses, and have several moments in one. */
    static String id(RiskRow row) {
        return row.learner() + " " + row.course() + " " + row.moment();
    }

    /** The judgement that counts; absent where nothing was learnt. */
    Optional<Judged> judged() {
        return contacting.map(Contacting::judged);
    }

    long flagged() {
        return list.stream().filter(Candidate::flagged).count();
    }
}
