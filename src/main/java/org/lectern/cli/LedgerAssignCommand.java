package org.lectern.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.ToContact;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.StudyDoor;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.EffectWords;
import org.lectern.ledger.ExclusionFile;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Plan;
import org.lectern.messages.AtRisk;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down who of the learners at risk is contacted and who is held out. */
@Command(name = "assign", mixinStandardHelpOptions = true, sortOptions = false)
final class LedgerAssignCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(LedgerAssignCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--ledger", paramLabel = "LEDGER.csv", required = true)
    private Path ledger;

    @Option(names = "--campaign", paramLabel = "NAME", required = true)
    private String campaign;

    @Option(names = "--planned", paramLabel = "DAY", required = true, converter = FilterFlags.Day.class)
    private LocalDate planned;

    @Option(names = "--top", paramLabel = "K")
    private @Nullable String top;

    @Option(names = "--hold-out", paramLabel = "SHARE")
    private @Nullable String share;

    @Option(names = "--exclude", paramLabel = "FILE.csv")
    private @Nullable Path excluded;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Option(names = "--set", paramLabel = "risk.NAME=VALUE", descriptionKey = "lectern.train.set")
    private Map<String, String> set = new LinkedHashMap<>();

    @Mixin
    private SettingsFlags settingsFlags;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    LedgerAssignCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        RiskSettings settings = settingsFlags.found(RiskSettings.Use.ASSIGNING, console);
        RiskParams params = params(settings);
        OptionalDouble heldOut = share(settings);
        ImportOptions options = importFlags.options();
        check(options);
        // What is wrong with the ledger is told before a study is read.
        LedgerFile ledgerFile = new LedgerFile(ledger);
        Ledger before = ledgerFile.read();
        Map<String, String> excludedIds = excluded == null ? Map.of() : ExclusionFile.read(excluded);
        Imported imported = StudyDoor.open(file, options, context);
        try (Study study = imported.study()) {
            Study seen = study.filtered(filterFlags.filter(study.facts(), Mode.CORRECTED));
            Findings findings = new RiskAnalysis().ask(params, seen, context);
            ToContact toContact = ToContact.of(params, findings, seen, context);
            Map<String, String> reasons = known(excludedIds, toContact, options.naming());
            Plan plan = plan(toContact, reasons, heldOut);
            List<String> doubts = EffectWords.doubts(before, plan, LocalDate.now(ZoneId.systemDefault()));
            ledgerFile.assign(plan, plan.campaign().created());
            context.clear();
            doubts.forEach(doubt -> console.err().println(Paragraph.wrap(doubt, "", Console.COLUMNS)));
            tell(ledgerFile.read(), plan, reasons);
            return ExitCode.DONE;
        }
    }

    private void check(ImportOptions options) {
        if (options.pseudonyms() == null) {
            throw new ParameterException(spec.commandLine(), WORDS.say("ledger.no-names"));
        }
        if (campaign.isBlank()) {
            throw new ParameterException(spec.commandLine(), WORDS.say("ledger.unnamed"));
        }
    }

    /** Empty where it is as usual. */
    private OptionalDouble share(RiskSettings settings) {
        Optional<String> typed = Optional.ofNullable(share).or(settings::holdOut);
        return typed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(share(typed.get()));
    }

    private double share(String typed) {
        double number;
        try {
            number = Double.parseDouble(typed);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (number >= 0 && number <= Plan.MOST_SHARE) {
            return number;
        }
        throw new ParameterException(spec.commandLine(), WORDS.say("ledger.share", typed));
    }

    /** Learners are called as the study calls them; who is not among them may be by a pseudonym. */
    private static Map<String, String> known(
            Map<String, String> reasons, ToContact toContact, UnaryOperator<String> pseudonyms) {
        Set<String> learners =
                toContact.list().stream().map(ToContact.One::learner).collect(Collectors.toSet());
        Map<String, String> known = new LinkedHashMap<>();
        reasons.forEach((id, why) -> known.put(learners.contains(id) ? id : pseudonyms.apply(id), why));
        return known;
    }

    private RiskParams params(RiskSettings settings) {
        RiskAnalysis analysis = new RiskAnalysis();
        Map<String, String> texts = new LinkedHashMap<>(settings.parameters());
        String prefix = analysis.id() + ".";
        set.forEach((path, value) -> {
            if (!path.startsWith(prefix)) {
                throw new ParameterException(spec.commandLine(), WORDS.say("train.set-of-risk"));
            }
            texts.put(path.substring(prefix.length()), value);
        });
        Optional.ofNullable(top).ifPresent(many -> texts.put("contacts", many));
        return org.lectern.analysis.Parameters.of(analysis).read(analysis.parameters(Choices.standard()), texts);
    }

    private Plan plan(ToContact toContact, Map<String, String> reasons, OptionalDouble heldOut) {
        List<Flagged> flagged = toContact.list().stream().map(AtRisk::flagged).toList();
        Set<String> learners = flagged.stream().map(Flagged::pseudonym).collect(Collectors.toSet());
        long among = learners.stream().filter(one -> !reasons.containsKey(one)).count();
        Campaign about = new Campaign(
                campaign.strip(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                toContact.data(),
                toContact.model(),
                toContact.rule(),
                planned);
        return new Plan(about, flagged, heldOut.orElse(Plan.usualShare(Math.toIntExact(among))), reasons);
    }

    private void tell(Ledger written, Plan plan, Map<String, String> reasons) {
        Campaign about = written.known(plan.campaign().id());
        if (json) {
            console.out().println(ScriptJson.text(LedgerJson.of(written, about)));
            return;
        }
        console.out().println(Paragraph.wrap(EffectWords.campaign(written, about), "", Console.COLUMNS));
        console.out().println(Paragraph.wrap(EffectWords.before(written, about), "", Console.COLUMNS));
        long strangers = reasons.keySet().stream()
                .filter(one -> plan.flagged().stream()
                        .noneMatch(flagged -> flagged.pseudonym().equals(one)))
                .count();
        if (strangers > 0) {
            console.out().println(Paragraph.wrap(WORDS.say("ledger.strangers", strangers), "", Console.COLUMNS));
        }
        console.out().println(WORDS.say("ledger.assigned", ledger));
    }
}
