package org.attractorlab.dynamics.attractor;

/**
 * What became of training images with noise.
 *
 * @param noiseLevel standard deviation of the noise
 * @param shares for each training image the share of its starts that ended at it
 * @param right share of all starts that ended at the image they came from
 * @param any share of all starts that ended at some training image
 */
public record RecoveryResult(double noiseLevel, double[] shares, double right, double any) {}
