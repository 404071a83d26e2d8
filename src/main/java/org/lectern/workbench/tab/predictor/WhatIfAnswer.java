package org.lectern.workbench.tab.predictor;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Notice;

/**
 * What a model says of one view, as it is shown.
 *
 * @param probability that it is finished
 * @param range 95 % of the probability
 * @param verdict which side of the threshold it lies on
 * @param madeOf what the average and the course add
 * @param alike how views of such learners went
 * @param standing what the answer means, and what not
 * @param worth a warning where the model is worth nothing, or nobody knows what
 * @param flags what is unusual about this view
 */
public record WhatIfAnswer(
        String probability,
        String range,
        String verdict,
        String madeOf,
        String alike,
        String standing,
        Optional<Notice> worth,
        List<Notice> flags) {

    public WhatIfAnswer {
        flags = List.copyOf(flags);
    }
}
