package org.attractorlab.dynamics;

/**
 * How many orbits measure the basins: the {@code probes} part of an experiment.
 *
 * @param noise starts of uniform noise
 * @param unseen starts at unseen images, at most as many as the set has
 * @param corrupted starts at training images with noise added and pixels erased, as much as watched
 *     corrupted starts have
 * @param nearby starts near each training image, by which its recovered share is measured
 */
public record ProbeSettings(int noise, int unseen, int corrupted, int nearby) {}
