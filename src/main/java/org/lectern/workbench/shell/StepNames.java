package org.lectern.workbench.shell;

import java.util.List;
import java.util.NavigableSet;
import java.util.function.UnaryOperator;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameter;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.Words;
import org.lectern.workbench.TabEntry;

/** What the steps that can be undone are called, in a word or two that follow "Undo". */
final class StepNames {

    private static final Words WORDS = Words.of(StepNames.class);

    private final UnaryOperator<String> tabs;

    /** @param tabs the name of a tab, by its id */
    StepNames(UnaryOperator<String> tabs) {
        this.tabs = tabs;
    }

    static StepNames of(List<TabEntry> catalogue) {
        return new StepNames(id -> catalogue.stream()
                .filter(entry -> entry.id().equals(id))
                .map(TabEntry::label)
                .findFirst()
                .orElse(id));
    }

    /** The name of a tab, by its id. */
    String tab(String id) {
        return tabs.apply(id);
    }

    String of(Step step) {
        return switch (step) {
            case Step.Decided(Difference difference) -> of(difference);
            case Step.Turned turned -> of(turned);
        };
    }

    private static String of(Step.Turned turned) {
        if (turned.after().isEmpty()) {
            return WORDS.say("step.close");
        }
        Step.Moment after = turned.after().get();
        if (!turned.before().file().equals(after.file())) {
            return WORDS.say("step.open");
        }
        boolean named = turned.before().options().pseudonyms() == null;
        return WORDS.say(named != (after.options().pseudonyms() == null) ? "step.names" : "step.reading");
    }

    /** What was changed with something else is called after that: roles after the mode that they follow. */
    private String of(Difference difference) {
        Choices before = difference.before().choices();
        Choices after = difference.after().choices();
        if (before.mode() != after.mode()) {
            return WORDS.say("step.mode");
        }
        if (!before.rule().equals(after.rule())) {
            return WORDS.say("step.rule");
        }
        if (!difference.isSameFilter()) {
            return WORDS.say("step.filter");
        }
        if (!difference.isSameCards()) {
            return WORDS.say("step.card");
        }
        if (!difference.isSameNotes()) {
            return WORDS.say("step.note");
        }
        if (before.minimumViews() != after.minimumViews()) {
            return WORDS.say("step.minimum");
        }
        return before.equals(after) ? ofTabs(difference) : WORDS.say("step.choices");
    }

    private String ofTabs(Difference difference) {
        NavigableSet<String> changed = difference.tabs();
        if (changed.size() > 1) {
            return WORDS.say("step.choices");
        }
        String tab = changed.first();
        List<String> settings = difference.settings(tab);
        return switch (settings.size()) {
            case 0 ->
                WORDS.say(
                        difference.isSameAnswers(tab)
                                ? "step.columns"
                                : tab.equals(Catalogue.COMPARE) ? "step.matches" : "step.answers",
                        tabs.apply(tab));
            case 1 -> setting(tab, settings.getFirst());
            default -> WORDS.say("step.settings", tabs.apply(tab));
        };
    }

    private String setting(String tab, String parameter) {
        String label = Analyses.all().stream()
                .filter(analysis -> analysis.id().equals(tab))
                .flatMap(analysis -> parameters(analysis).stream())
                .filter(declared -> declared.name().equals(parameter))
                .map(Parameter::label)
                .findFirst()
                .orElse("");
        return label.isEmpty()
                ? WORDS.say("step.setting", tabs.apply(tab))
                : WORDS.say("step.setting.named", label, tabs.apply(tab));
    }

    private static List<Parameter> parameters(Analysis<?> analysis) {
        return Parameters.of(analysis).all();
    }
}
