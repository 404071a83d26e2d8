package org.lectern.workbench.tab.dropoff;

import java.util.Optional;
import java.util.Set;
import org.lectern.analysis.Subject;
import org.lectern.analysis.dropoff.Part;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.PageChoice;
import org.lectern.workbench.kit.SettingsPane;

/** Where do learners drop off? */
public final class DropoffTab extends AnalysisTab {

    private static final Words WORDS = Words.of(DropoffTab.class);

    private static final Set<String> CURVES = Set.of("survival_curve", "retention_curves");

    public DropoffTab(TabContext context) {
        this(new DropoffViewModel(context.desk(), context.tasks()), context);
    }

    private DropoffTab(DropoffViewModel model, TabContext context) {
        super(WORDS, model.answer(), settings(model), context, model);
        choice(PageChoice.of(
                Subject.Kind.COURSE, WORDS.say("course"), WORDS.say("course.hint"), model.course(), "course_path"));
        choice(new PageChoice(WORDS.say("first"), WORDS.say("first.hint"), model.first(), DropoffTab::subject, CURVES));
        choice(new PageChoice(
                WORDS.say("second"), WORDS.say("second.hint"), model.second(), _ -> Optional.empty(), CURVES));
    }

    private static Optional<Subject> subject(String name) {
        Part part = PartName.part(name);
        return switch (part.kind()) {
            case VIDEO -> Optional.of(new Subject(Subject.Kind.VIDEO, part.name()));
            case COURSE -> Optional.of(new Subject(Subject.Kind.COURSE, part.name()));
            case REST, PICKED -> Optional.empty();
        };
    }

    private static SettingsPane settings(DropoffViewModel model) {
        return new SettingsPane()
                .slider(
                        WORDS.say("early"),
                        DropoffViewModel.LEAST_ABANDONED_AT,
                        DropoffViewModel.MOST_ABANDONED_AT,
                        1,
                        model.abandonedAtProperty(),
                        model.usualAbandonedAt(),
                        WORDS.say("early.hint"))
                .asPublished(model.asPublishedProperty());
    }
}
