package org.lectern.stats;

/**
 * Q = Ω⁻¹ - Ω⁻¹X (XᵀΩ⁻¹X)⁻¹ XᵀΩ⁻¹, the precision of videos' effects once columns X have explained what they can. Ω = V + σ_b² I +
 * σ_c² ZZᵀ is how effects vary that are seen with the error V, Z telling groups apart.
 */
sealed interface VideoPrecision permits DiagonalPrecision, FullPrecision {

    /** Q of a video with itself. */
    double own(int video);

    /** Σ of Q of a video with the videos of its group. */
    double withGroup(int video);

    /** How much each coefficient of X gains where a video's effect gains one: (XᵀΩ⁻¹X)⁻¹ XᵀΩ⁻¹ of the video. */
    double[] leverage(int video);

    /** (XᵀΩ⁻¹X)⁻¹, 0 in columns that others make up. */
    double[][] covariance();

    /** Sum of {@link #own} over videos. */
    double trace();

    /** Σ of Q over all pairs of videos of one group. */
    double groupTrace();
}
