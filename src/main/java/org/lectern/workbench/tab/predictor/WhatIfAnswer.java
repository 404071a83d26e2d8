package org.lectern.workbench.tab.predictor;

import java.util.List;
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
 * @param notices what must be known before trusting it
 */
public record WhatIfAnswer(
        String probability,
        String range,
        String verdict,
        String madeOf,
        String alike,
        String standing,
        List<Notice> notices) {

    public WhatIfAnswer {
        notices = List.copyOf(notices);
    }
}
