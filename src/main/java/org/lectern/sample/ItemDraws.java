package org.lectern.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Draws which items a learner opens: by popularity times exp(strength times affinity). */
final class ItemDraws {

    /** What learners of one department, wanted level and style have in common, an entry an item. */
    private static final class InCommon {
        private final double[] told;
        private final double[] weight;

        private InCommon(double[] told, double[] weight) {
            this.told = told;
            this.weight = weight;
        }
    }

    private record Alike(String department, int level, String style) {}

    private final double strength;
    private final List<MadeUpItem> items;
    private final AliasSampler popular;
    private final Map<Alike, InCommon> inCommon = new ConcurrentHashMap<>();

    ItemDraws(EngagementTruth truth) {
        this.strength = truth.strength();
        this.items = truth.things();
        this.popular =
                new AliasSampler(items.stream().mapToDouble(MadeUpItem::weight).toArray());
    }

    /** Items for one learner, and how far the affinity of each is from the learner's mean. */
    static final class Drawn {
        private final int[] items;
        private final double[] beyondMean;

        private Drawn(int[] items, double[] beyondMean) {
            this.items = items;
            this.beyondMean = beyondMean;
        }

        /** Number of an item, from 0. */
        int item(int draw) {
            return items[draw];
        }

        /** 0 where strength is 0. */
        double beyondMean(int draw) {
            return beyondMean[draw];
        }
    }

    /** @param order share of draws that take the item after the one before */
    Drawn draw(MadeUpLearner learner, int count, double order, SplitMix64 draws) {
        if (strength == 0) {
            int[] drawn = new int[count];
            for (int i = 0; i < count; i++) {
                int next = next(drawn, i, order, draws);
                drawn[i] = next < 0 ? popular.sample(draws) : next;
            }
            return new Drawn(drawn, new double[count]);
        }
        return byAffinity(learner, count, order, draws);
    }

    private Drawn byAffinity(MadeUpLearner learner, int count, double order, SplitMix64 draws) {
        InCommon common = inCommon.computeIfAbsent(
                new Alike(learner.job().department(), learner.job().wantedLevel(), learner.style()),
                _ -> inCommon(learner));
        double[] affinity = new double[items.size()];
        double[] upTo = new double[items.size()];
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < affinity.length; i++) {
            double untold = learner.factors().times(items.get(i).factors());
            double weight = common.weight[i] * StrictMath.exp(strength * untold);
            affinity[i] = common.told[i] + untold;
            mean += weight * affinity[i];
            sum += weight;
            upTo[i] = sum;
        }
        int[] drawn = new int[count];
        double[] beyondMean = new double[count];
        for (int i = 0; i < count; i++) {
            int next = next(drawn, i, order, draws);
            drawn[i] = next < 0 ? place(upTo, sum * draws.uniform()) : next;
            beyondMean[i] = affinity[drawn[i]] - mean / sum;
        }
        return new Drawn(drawn, beyondMean);
    }

    private InCommon inCommon(MadeUpLearner learner) {
        double[] told = new double[items.size()];
        double[] weight = new double[items.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = EngagementLaw.told(learner.job(), learner.style(), items.get(i));
            weight[i] = items.get(i).weight() * StrictMath.exp(strength * told[i]);
        }
        return new InCommon(told, weight);
    }

    /** The item after the last one where the order decides and there is one, else -1. */
    private int next(int[] drawn, int i, double order, SplitMix64 draws) {
        boolean follows = order > 0 && i > 0 && draws.uniform() < order;
        return follows && drawn[i - 1] + 1 < items.size() ? drawn[i - 1] + 1 : -1;
    }

    /** The first entry above a value. */
    private static int place(double[] upTo, double value) {
        int found = Arrays.binarySearch(upTo, value);
        int place = found < 0 ? -found - 1 : found + 1;
        return Math.min(place, upTo.length - 1);
    }
}
