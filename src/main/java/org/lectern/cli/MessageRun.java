package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.StudyDoor;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import org.lectern.messages.Approvals;
import org.lectern.messages.Handover;
import org.lectern.messages.HandoverRun;
import org.lectern.messages.KnownLearners;
import org.lectern.messages.MessageFiles;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.Preparation;
import org.lectern.messages.Prepared;
import org.lectern.messages.Recipient;
import org.lectern.messages.Whom;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.TableCsv;
import org.lectern.study.Study;
import org.lectern.text.Channel;

/**
 * Drafts for the learners of a study, and, once somebody has approved those of a campaign, messages as they leave.
 *
 * @param channel only messages of it, where one is given
 * @param top how many learners are taken where no campaign is given
 * @param settings of the analysis of risk, as text
 * @param folder where everything goes
 */
record MessageRun(
        MessagePlan plan,
        Optional<Channel> channel,
        int top,
        Map<String, String> settings,
        Path folder,
        Console console,
        ConsoleContext context) {

    private static final Words WORDS = Words.of(MessageRun.class);

    /**
     * A campaign whose messages may leave.
     *
     * @param approvedBy who has read the drafts; absent where nobody has yet
     */
    record Leaving(
            String campaign,
            LedgerFile ledger,
            Optional<Path> contacts,
            Optional<Path> never,
            int days,
            Optional<String> approvedBy) {}

    /** The ledger that is named, or the one beside a study. */
    static LedgerFile ledger(Optional<Path> named, Path study) {
        return named.map(LedgerFile::new).orElseGet(() -> LedgerFile.beside(study));
    }

    int run(Path study, ImportOptions options, FilterFlags filter, Optional<Leaving> leaving) {
        Imported imported = StudyDoor.open(study, options, context);
        try (Study opened = imported.study()) {
            if (!KnownLearners.areTold(opened.facts())) {
                throw Problem.of(WORDS, "message-nobody").asException();
            }
            Study seen = opened.filtered(filter.filter(opened.facts(), Mode.CORRECTED));
            Clock clock = Clock.system(ZoneId.systemDefault());
            Preparation preparation = new Preparation(plan, LocalDate.now(clock));
            List<Prepared> all = preparation
                    .all(
                            recipients(
                                    seen,
                                    leaving.map(Leaving::ledger).orElseGet(() -> LedgerFile.beside(study)),
                                    leaving),
                            context)
                    .stream()
                    .filter(one -> channel.isEmpty()
                            || one.draft().map(draft -> draft.channel()).equals(channel))
                    .toList();
            Approvals approvals = new Approvals();
            boolean leaves = leaving.flatMap(Leaving::approvedBy).isPresent();
            if (leaves) {
                all.forEach(approvals::approve);
            }
            drafts(all, approvals);
            if (leaves) {
                hand(leaving.orElseThrow(), approvals.approved(all), preparation, options, clock);
            }
            return ExitCode.DONE;
        }
    }

    private List<Recipient> recipients(Study study, LedgerFile ledger, Optional<Leaving> leaving) {
        RiskAnalysis risk = new RiskAnalysis();
        RiskParams params = Parameters.of(risk).read(risk.parameters(Choices.standard()), settings);
        Ledger beside = ledger.read();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Whom whom =
                new Whom(KnownLearners.of(study, OptionalInt.of(params.week()), context), Whom.heldOut(beside, today));
        if (leaving.isPresent()) {
            Ledger written = leaving.get().ledger().read();
            return whom.inCampaign(
                    written, written.known(leaving.get().campaign()).id());
        }
        return risk.lacking(study.facts()).isEmpty()
                ? whom.atRisk(risk.ask(params, study, context), top)
                : whom.stopped().stream().limit(top).toList();
    }

    private void drafts(List<Prepared> all, Approvals approvals) {
        Path file = folder.resolve("drafts.csv");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw AtomicFile.trouble(folder, e);
        }
        TableCsv.write(MessageFiles.drafts(all, approvals), SpreadsheetSafety.NEUTRALISED, file);
        context.clear();
        tell(WORDS.say(
                "message.drafts",
                all.size(),
                count(all, Prepared.State.PASSES),
                count(all, Prepared.State.BLOCKED) + count(all, Prepared.State.LACKING),
                count(all, Prepared.State.PERSON),
                count(all, Prepared.State.NOTHING),
                file));
        all.stream()
                .filter(one -> one.state() == Prepared.State.LACKING)
                .map(Prepared::why)
                .distinct()
                .forEach(this::tell);
    }

    private static long count(List<Prepared> all, Prepared.State state) {
        return all.stream().filter(one -> one.state() == state).count();
    }

    private void hand(
            Leaving leaving, List<Prepared> approved, Preparation preparation, ImportOptions options, Clock clock) {
        HandoverRun run = new HandoverRun(
                leaving.contacts(),
                leaving.never(),
                leaving.days(),
                leaving.approvedBy().orElseThrow(),
                folder,
                options.naming());
        Handover handover = run.hand(approved, preparation, leaving.ledger(), leaving.campaign(), clock, context);
        context.clear();
        tell(WORDS.say("message.left", handover.outgoing().size(), folder));
        handover.sentences().forEach(this::tell);
    }

    private void tell(String sentence) {
        console.out().println(Paragraph.wrap(sentence, "", Console.COLUMNS));
    }
}
