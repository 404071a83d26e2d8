package org.lectern.analysis.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameters;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/** By which rule learners are flagged, as a line of text that a newer export can be asked by. */
public final class RiskRule {

    private static final Words WORDS = Words.of(RiskRule.class);
    private static final RiskAnalysis RISK = new RiskAnalysis();

    /** What says whom the rule flags and what comes of them; the seed is not of the rule. */
    private static final List<String> NAMES =
            List.of("foreseen", "contacts", "week", "lead", "window", "followUp", "model");

    private RiskRule() {}

    /**
     * The rule that flags so many learners of a study, highest first.
     *
     * @throws org.lectern.contract.ProblemException {@code not-foreseen} where the study does not tell what is foreseen
     */
    public static String of(RiskParams params, int contacts, Study study) {
        return of(Outcomes.found(params, study).withContacts(contacts));
    }

    /** Such as {@code foreseen=RESULT contacts=40 week=4 …}. */
    static String of(RiskParams params) {
        Map<String, String> texts = Parameters.write(params);
        return NAMES.stream().map(name -> name + "=" + texts.get(name)).collect(Collectors.joining(" "));
    }

    /** A rule as a reader says it, with what comes about where it does; a rule that is none of these as it is. */
    public static String inWords(String rule) {
        try {
            RiskParams params = read(rule);
            if (params.foreseen() == Foreseen.FOUND) {
                return rule;
            }
            String what = WORDS.say("outcome." + params.foreseen());
            return params.foreseen().isOnceATerm()
                    ? WORDS.say("rule.at-week", params.contacts(), what, params.week())
                    : WORDS.say("rule", params.contacts(), what);
        } catch (ProblemException e) {
            return rule;
        }
    }

    /**
     * The parameters of a rule.
     *
     * @throws org.lectern.contract.ProblemException {@code no-risk-rule} where the text is none
     */
    public static RiskParams read(String rule) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : rule.split(" ", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || !NAMES.contains(pair[0])) {
                throw Problem.of(WORDS, "no-risk-rule").asException();
            }
            texts.put(pair[0], pair[1]);
        }
        return Parameters.of(RISK).read(RISK.parameters(Choices.standard()), texts);
    }
}
