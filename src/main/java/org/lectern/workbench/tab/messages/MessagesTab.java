package org.lectern.workbench.tab.messages;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.language.ModelSettings;
import org.lectern.messages.MessageFiles;
import org.lectern.messages.Prepared;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnswerHead;
import org.lectern.workbench.kit.EvenColumns;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.OutcomeLine;
import org.lectern.workbench.kit.ScrollingPage;
import org.lectern.workbench.kit.TabWords;
import org.lectern.workbench.task.TaskState;

/** Whom to write to, and what: a draft for each learner, checked, approved and handed to the user's own mail program. */
public final class MessagesTab implements WorkTab {

    /** Its id in the list of tabs. */
    public static final String ID = "messages";

    private static final Words WORDS = Words.of(MessagesTab.class);

    private final TabContext context;
    private final CampaignsViewModel campaigns;
    private final PlanViewModel plans;
    private final WhomViewModel whom;
    private final DraftsViewModel drafts;
    private final ModelTextViewModel modelText;
    private final FindingsExport export;
    private final ScrollingPage page = new ScrollingPage(WORDS.say("question"));
    private final AnswerHead head = new AnswerHead();
    private final DraftTable table;
    private final Subscription subscription;

    public MessagesTab(TabContext context) {
        this(context, Clock.system(ZoneId.systemDefault()), System.getenv());
    }

    /**
     * @param clock that tells the day
     * @param environment in which a language model may be set up
     */
    MessagesTab(TabContext context, Clock clock, Map<String, String> environment) {
        this.context = context;
        campaigns = new CampaignsViewModel(context, clock);
        plans = new PlanViewModel(context.desk());
        whom = new WhomViewModel(context.desk(), context.tasks(), campaigns);
        drafts = new DraftsViewModel(context.tasks(), plans, clock);
        export = new FindingsExport(context);
        table = new DraftTable(
                drafts,
                this::isCampaign,
                one -> campaigns.isWritten(campaign(), one.to().known().learner()));
        modelText = new ModelTextViewModel(context.tasks(), plans, drafts, clock, environment);
        DraftForm form = new DraftForm(context, drafts, this::isCampaign);
        if (ModelSettings.isSetUp(environment)) {
            form.getChildren().add(new ModelTextPane(modelText, drafts));
        }
        HandoverViewModel handover = new HandoverViewModel(context, clock);
        page.fill(
                head,
                head,
                columns(new WhomPane(whom, campaigns, drafts, clock), new DetailsForm(plans)),
                new RulesPane(context, plans),
                columns(
                        new DraftsPane(table, drafts),
                        form,
                        new HandoverPane(handover, drafts, plans, this::campaign, campaigns::read)),
                new OutcomeLine(export),
                new TemplatePane(plans, drafts, clock, columns()));
        subscription = Subscription.combine(
                page.onSeen(this::seen),
                whom.stateProperty().subscribe(this::list),
                campaigns.startedProperty().subscribe(this::turnToCampaign),
                campaigns.ledgerProperty().subscribe(this::refresh),
                drafts.drafts().subscribe(this::refresh),
                drafts.refusalProperty().subscribe(this::refresh),
                drafts.approvalsProperty().subscribe(this::refresh));
        refresh();
    }

    private EvenColumns columns(Node... sections) {
        EvenColumns columns = new EvenColumns(page::em);
        columns.getChildren().addAll(sections);
        return columns;
    }

    private void seen(boolean onScreen) {
        if (onScreen) {
            campaigns.read();
        }
        whom.show(onScreen);
    }

    private void list(TaskState<WhomViewModel.Listed> state) {
        if (state instanceof TaskState.Ready<WhomViewModel.Listed>(WhomViewModel.Listed listed)) {
            drafts.of(listed.recipients());
        }
        refresh();
    }

    /** Whoever has written down who is contacted goes on with them. */
    private void turnToCampaign(String started) {
        if (!started.isEmpty()) {
            whom.turnTo(started);
        }
    }

    /** The campaign that is looked at; empty where none is. */
    private String campaign() {
        Source source = whom.sourceProperty().get();
        return source == null ? "" : source.campaign();
    }

    private boolean isCampaign() {
        return !campaign().isEmpty();
    }

    private void refresh() {
        boolean open = context.desk().importedProperty().get() != null;
        boolean any = open && !whom.sources().isEmpty();
        if (!open) {
            page.sayWhyEmpty(WORDS.say("closed"), WORDS.say("closed.remedy"));
        } else {
            page.sayWhyEmpty(WORDS.say("nobody"), WORDS.say("nobody.remedy"));
        }
        page.showAnswer(any);
        if (any) {
            sayHow();
        }
        table.refresh();
    }

    private void sayHow() {
        @Nullable Problem refusal = drafts.refusalProperty().get();
        switch (whom.stateProperty().get()) {
            case TaskState.Failed<WhomViewModel.Listed>(var problem) -> head.say(problem.sentence(), problem.remedy());
            case TaskState.Running<WhomViewModel.Listed>(String step, double _) -> head.say(WORDS.say("running"), step);
            case TaskState.Idle<WhomViewModel.Listed> _ -> head.say(WORDS.say("running"), "");
            case TaskState.Cancelled<WhomViewModel.Listed> _ -> head.say(WORDS.say("cancelled"), "");
            case TaskState.Ready<WhomViewModel.Listed> _
            when refusal != null -> head.say(refusal.sentence(), refusal.remedy());
            case TaskState.Ready<WhomViewModel.Listed> _ ->
                head.say(
                        headline(),
                        WORDS.say(drafts.count(Prepared.State.PERSON) > 0 ? "evidence.person" : "evidence"));
        }
    }

    private String headline() {
        List<Prepared> approved = drafts.approved();
        return drafts.drafts().isEmpty()
                ? WORDS.say("headline.nobody")
                : WORDS.say(
                        "headline",
                        drafts.drafts().size(),
                        drafts.count(Prepared.State.PASSES),
                        approved.size(),
                        drafts.count(Prepared.State.BLOCKED) + drafts.count(Prepared.State.LACKING),
                        drafts.count(Prepared.State.PERSON),
                        drafts.count(Prepared.State.NOTHING));
    }

    @Override
    public void showExports() {
        if (!drafts.drafts().isEmpty()) {
            export.table(MessageFiles.drafts(drafts.drafts(), drafts.approvals()));
        }
    }

    @Override
    public Optional<PageHelp> help() {
        return Optional.of(TabWords.of(WORDS).help(List.of()));
    }

    @Override
    public void rerun() {
        whom.list();
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        modelText.close();
        drafts.close();
        whom.close();
        plans.close();
        campaigns.close();
    }
}
