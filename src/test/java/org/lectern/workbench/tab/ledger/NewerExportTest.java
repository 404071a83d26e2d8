package org.lectern.workbench.tab.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Reported;

class NewerExportTest {

    private static final Path WHOLE = Path.of("data/sample-learning");
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[16]);

    /** L1099 did the last thing on 10 January, so nothing in the week after that of 9 February. */
    @Test
    void tellsWhatCameOfEverybodyByTheRuleOfTheCampaign() {
        Campaign campaign = new Campaign(
                "spring",
                Instant.EPOCH,
                "",
                "",
                "foreseen=next-week contacts=60 week=4 lead=14 window=14 followUp=180 model=logistic",
                SomeCampaigns.PLANNED);
        List<Reported> told = NewerExport.ask(
                campaign, WHOLE, ImportOptions.standard().withPseudonyms(PSEUDONYMS), TaskContext.quiet());
        assertEquals(
                List.of(true),
                told.stream()
                        .filter(one ->
                                one.learner().equals("L1099") && one.moment().equals("2026-02-09/2026-02-15"))
                        .map(one -> one.outcome().cameAbout())
                        .toList());
    }

    @Test
    void aPseudonymStaysOne() {
        ImportOptions options = ImportOptions.standard().withPseudonyms(PSEUDONYMS);
        String ada = PSEUDONYMS.of("ada@example.org");
        assertEquals(ada, options.naming().apply("ada@example.org"));
        assertEquals(ada, options.naming().apply(ada));
        assertEquals("ada@example.org", options.withPseudonyms(null).naming().apply("ada@example.org"));
    }
}
