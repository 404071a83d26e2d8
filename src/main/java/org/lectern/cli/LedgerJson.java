package org.lectern.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Arm;
import org.lectern.ledger.ArmCount;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Effect;
import org.lectern.ledger.EffectSum;
import org.lectern.ledger.EffectWords;
import org.lectern.ledger.Entry;
import org.lectern.ledger.FilledIn;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.Threshold;
import org.lectern.ledger.ThresholdWords;
import org.lectern.stats.Discontinuity;
import org.lectern.stats.Interval;

/** Campaigns and effects for scripts. Shares and differences are 0..1. */
final class LedgerJson {

    private LedgerJson() {}

    static Map<String, @Nullable Object> of(Ledger ledger, Campaign campaign) {
        List<Entry> standing = ledger.standing(campaign.id());
        Map<String, @Nullable Object> json = of(campaign);
        for (Arm arm : Arm.values()) {
            json.put(
                    arm.text().replace('-', '_'),
                    standing.stream().filter(one -> one.arm() == arm).count());
        }
        json.put(
                "outcomes",
                standing.stream().filter(one -> one.outcome().isPresent()).count());
        json.put("sentence", EffectWords.before(ledger, campaign));
        return json;
    }

    private static Map<String, @Nullable Object> of(Campaign campaign) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("campaign", campaign.id());
        json.put("created", campaign.created().toString());
        json.put("planned", campaign.planned().toString());
        json.put("rule", campaign.rule());
        json.put("data_fingerprint", campaign.data());
        json.put("model_fingerprint", campaign.model());
        return json;
    }

    static Map<String, @Nullable Object> of(FilledIn filled) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("new", filled.rows().size());
        json.put("corrected", filled.corrected());
        json.put("known_already", filled.same());
        json.put("missing", filled.open());
        json.put("of_others", filled.strangers());
        json.put("elsewhere", filled.elsewhere());
        json.put("sentences", filled.sentences());
        return json;
    }

    static Map<String, @Nullable Object> of(Effect effect) {
        Map<String, @Nullable Object> json = of(effect.campaign());
        boolean told = effect.verdict().isTold();
        json.put("verdict", effect.verdict().name().toLowerCase(Locale.ROOT));
        json.put("contact", arm(effect.contact(), told));
        json.put("hold_out", arm(effect.heldOut(), told));
        json.put("excluded", effect.excluded());
        effect.difference().ifPresent(difference -> {
            json.put("difference", difference.difference());
            put(json, "", difference.interval());
            json.put("z", difference.z());
            json.put("p", difference.p());
        });
        effect.worst().ifPresent(worst -> put(json, "worst_", worst));
        json.put("sentences", EffectWords.of(effect));
        return json;
    }

    /** Before it may be told nobody sees of whom it came about. */
    private static Map<String, @Nullable Object> arm(ArmCount arm, boolean told) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("assigned", arm.assigned());
        json.put("known", arm.known());
        json.put("came_about", told ? arm.cameAbout() : null);
        return json;
    }

    static Map<String, @Nullable Object> of(EffectSum sum) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", sum.rule());
        json.put(
                "campaigns",
                sum.effects().stream().map(effect -> effect.campaign().id()).toList());
        json.put("difference", sum.sum().estimate());
        put(json, "", sum.sum().interval().within(-1, 1));
        json.put("z", sum.sum().z());
        json.put("p", sum.sum().p());
        json.put("p_of_same", sum.sum().pOfSame());
        json.put("sentences", EffectWords.of(sum));
        return json;
    }

    static Map<String, @Nullable Object> of(Threshold threshold) {
        Discontinuity found = threshold.found();
        Map<String, @Nullable Object> json = of(threshold.campaign());
        json.put("verdict", found.standing().name().toLowerCase(Locale.ROOT));
        json.put("cut", threshold.cut());
        json.put("jumps", jumps(Stream.concat(Stream.of(found.jump()), found.wider().stream())));
        json.put("placebos", jumps(found.placebos().stream()));
        json.put("nearest_below", found.density().below());
        json.put("nearest_above", found.density().above());
        json.put("p_of_even", found.density().p());
        json.put("tied", threshold.tied());
        json.put("missing", threshold.missing());
        json.put("sentences", ThresholdWords.of(threshold));
        return json;
    }

    private static List<Map<String, @Nullable Object>> jumps(Stream<Discontinuity.Jump> jumps) {
        return jumps.map(jump -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("at", jump.at());
                    json.put("within", jump.h());
                    json.put("jump", Double.isFinite(jump.estimate()) ? jump.estimate() : null);
                    json.put("error", Double.isFinite(jump.error()) ? jump.error() : null);
                    json.put("below", jump.below());
                    json.put("above", jump.above());
                    return json;
                })
                .toList();
    }

    private static void put(Map<String, @Nullable Object> json, String before, Interval interval) {
        json.put(before + "low", interval.low());
        json.put(before + "high", interval.high());
    }

    static String forgotten(int campaigns) {
        return ScriptJson.text(Map.of("campaigns", campaigns));
    }
}
