package org.lectern.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whom chance holds out: in the order of HMAC-SHA256(campaign, pseudonym) as hexadecimal digits the first ⌈hk⌉ of k. Anybody can check
 * it afterwards, and nobody chooses whom it meets. By course and thirds of rank where each of these strata has enough learners, which
 * makes the arms more alike; each stratum rounds up for itself, to no more than
 * half of it.
 *
 * <p>Source: RFC 2104; shared definitions of the hold-out.
 */
final class HoldOut {

    private static final String HMAC = "HmacSHA256";

    /** The fewest learners of a stratum. */
    private static final int STRATUM = 20;

    private static final int THIRDS = 3;

    private final String campaign;
    private final double share;

    /** @param share h, 0 to 0.5 */
    HoldOut(String campaign, double share) {
        this.campaign = campaign;
        this.share = share;
    }

    /** @param learners each once */
    List<Flagged> of(List<Flagged> learners) {
        List<Flagged> heldOut = new ArrayList<>();
        for (List<Flagged> stratum : strata(learners)) {
            // A share such as 0.07 of 100 would come to 7.000000000000001.
            long rounded = (long) Math.ceil(share * stratum.size() - 1e-9);
            // Never more than half, so that one learner alone is not held out.
            long many = Math.min(rounded, stratum.size() / 2);
            stratum.stream()
                    .sorted(Comparator.comparing(one -> order(one.pseudonym())))
                    .limit(many)
                    .forEach(heldOut::add);
        }
        return heldOut;
    }

    private static List<List<Flagged>> strata(List<Flagged> learners) {
        List<List<Flagged>> strata = new ArrayList<>();
        Map<String, List<Flagged>> courses =
                learners.stream().collect(Collectors.groupingBy(Flagged::course, TreeMap::new, Collectors.toList()));
        for (List<Flagged> course : courses.values()) {
            List<Flagged> byRank = course.stream()
                    .sorted(Comparator.comparingInt(Flagged::rank).thenComparing(Flagged::pseudonym))
                    .toList();
            for (int third = 0; third < THIRDS; third++) {
                strata.add(byRank.subList(third * byRank.size() / THIRDS, (third + 1) * byRank.size() / THIRDS));
            }
        }
        return strata.stream().allMatch(stratum -> stratum.size() >= STRATUM) ? strata : List.of(learners);
    }

    private String order(String pseudonym) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(campaign.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(pseudonym.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
