package org.lectern.analysis;

import org.lectern.contract.Words;
import org.lectern.study.CompletionRule;

/** When a view counts as finished, in words that follow "a view is finished". */
public final class RuleWords {

    private static final Words WORDS = Words.of(RuleWords.class);

    private RuleWords() {}

    /** Such as {@code from 95 % on}. */
    public static String of(CompletionRule rule) {
        if (!rule.hasSeconds()) {
            return WORDS.say("rule.percent", rule.percent());
        }
        return rule.percent() == 0
                ? WORDS.say("rule.seconds", rule.lastSeconds())
                : WORDS.say("rule.both", rule.percent(), rule.lastSeconds());
    }
}
