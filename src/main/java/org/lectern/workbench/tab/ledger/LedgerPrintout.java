package org.lectern.workbench.tab.ledger;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.ledger.Effect.Verdict;
import org.lectern.ledger.EffectWords;
import org.lectern.render.Imprint;
import org.lectern.workbench.Printout;

/** A campaign on paper, and the others in a line each; no learner stands there. */
final class LedgerPrintout {

    private static final Words WORDS = Words.of(LedgerPrintout.class);

    private LedgerPrintout() {}

    /** @param foot what study it is of */
    static Printout of(CampaignAnswer campaign, List<CampaignAnswer> all, String foot) {
        List<Printout.Block> blocks = new ArrayList<>();
        List<String> sentences = EffectWords.of(campaign.effect());
        blocks.add(new Printout.Headline(sentences.getFirst()));
        blocks.add(new Printout.Heading(WORDS.say("print.campaign", campaign.id())));
        sentences.stream().skip(1).forEach(sentence -> blocks.add(new Printout.Paragraph(sentence)));
        blocks.add(new Printout.Paragraph(WORDS.say("rule", campaign.campaign().rule())));
        if (campaign.effect().verdict() == Verdict.TOO_EARLY) {
            blocks.add(new Printout.Paragraph(campaign.canShow()));
        }
        String together = CampaignPane.together(campaign);
        if (!together.isEmpty()) {
            blocks.add(new Printout.Paragraph(together));
        }
        ArmFigure.of(campaign)
                .ifPresent(figure ->
                        blocks.add(new Printout.Picture(figure, new Imprint(sentences.getFirst(), foot, ""))));
        blocks.add(new Printout.Heading(WORDS.say("campaigns")));
        all.forEach(one -> blocks.add(new Printout.Item(one.line())));
        return new Printout(WORDS.say("question"), blocks, foot);
    }
}
