package org.lectern.analysis.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.content.Waiting;
import org.lectern.contract.Words;
import org.lectern.coursetext.clean.Blemish;

/** What the numbers say. */
final class CatalogueReading {

    private static final double PERCENT = 100;

    private static final Words WORDS = Words.of(CatalogueReading.class);

    private final CatalogueResult result;

    CatalogueReading(CatalogueResult result) {
        this.result = result;
    }

    Reading reading() {
        return new Reading(headline(), evidence(), notices(), actions());
    }

    private String headline() {
        int items = result.items().size();
        int twice = result.twice().size();
        int gaps = result.supply().gaps().size();
        return result.asked()
                ? WORDS.say(
                        result.tellsFields() ? "headline" : "headline.no-fields",
                        items,
                        twice,
                        gaps,
                        result.unopened().size())
                : WORDS.say("headline.bare", items, twice);
    }

    private List<String> evidence() {
        List<String> sentences = new ArrayList<>();
        result.twice().stream().findFirst().ifPresent(pair -> sentences.add(alike(pair)));
        result.supply().gaps().stream()
                .findFirst()
                .ifPresent(
                        gap -> sentences.add(WORDS.say("gap", name(gap), gap.items(), gap.perItem(), gap.learners())));
        if (result.asked() && !result.unopened().isEmpty()) {
            sentences.add(WORDS.say(
                    "unopened",
                    result.unopened().size(),
                    result.items().size(),
                    PERCENT * result.unopened().size() / result.items().size()));
        }
        int glued = result.texts().cleaned().count(Blemish.GLUED_FOUND);
        int repaired = result.texts().cleaned().count(Blemish.MOJIBAKE_REPAIRED);
        if (glued + repaired > 0) {
            sentences.add(WORDS.say("texts.cleaned", glued, repaired));
        }
        return sentences;
    }

    private String alike(AlikeItems pair) {
        boolean opened = pair.viewers() + pair.otherViewers() > 0;
        return result.asked()
                ? WORDS.say(
                        opened ? "twice" : "twice.unopened",
                        pair.one().title(),
                        pair.other().title(),
                        pair.likeness(),
                        pair.viewers(),
                        pair.otherViewers(),
                        pair.both())
                : WORDS.say("twice.bare", pair.one().title(), pair.other().title(), pair.likeness());
    }

    private static String name(Cell cell) {
        return WORDS.say(
                "cell",
                cell.domain().isEmpty() ? WORDS.say("no-domain") : cell.domain(),
                cell.level().isEmpty() ? WORDS.say("no-level") : cell.level());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        Waiting.notice(result.items()).ifPresent(notices::add);
        if (result.wordless() > 0) {
            notices.add(Notice.note("no-text", WORDS.say("notice.no-text", result.wordless())));
        }
        if (result.alike().size() < result.alikeInAll()) {
            notices.add(Notice.warning(
                    "most-alike", WORDS.say("notice.most-alike", result.alike().size(), result.alikeInAll())));
        }
        if (result.compared() < result.items().size()) {
            notices.add(Notice.note(
                    "compared",
                    WORDS.say(
                            "notice.compared", result.compared(), result.items().size())));
        }
        if (result.languages() > 1) {
            notices.add(Notice.note("languages", WORDS.say("notice.languages", result.languages())));
        }
        int series = (int) result.alike().stream()
                .filter(pair -> pair.kind() == AlikeItems.Kind.SERIES)
                .count();
        int untold = result.alike().size() - result.twice().size() - series;
        if (untold > 0) {
            notices.add(Notice.note("titles-alone", WORDS.say("notice.titles-alone", untold)));
        }
        if (series > 0) {
            notices.add(Notice.note("series", WORDS.say("notice.series", series)));
        }
        if (!result.asked()) {
            notices.add(Notice.note("nobody-asks", WORDS.say("notice.nobody-asks")));
        }
        notices.add(Notice.note(
                "likeness", WORDS.say("notice.likeness", result.params().alike())));
        return notices;
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        Optional<AlikeItems> pair = result.twice().stream().findFirst();
        pair.ifPresent(one -> actions.add(WORDS.say("action.twice")));
        result.supply().gaps().stream().findFirst().ifPresent(gap -> actions.add(WORDS.say("action.gap", name(gap))));
        if (result.asked() && !result.unopened().isEmpty()) {
            actions.add(WORDS.say("action.unopened"));
        }
        return actions;
    }
}
