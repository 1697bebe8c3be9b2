package org.attractorlab.dynamics.plane;

/**
 * The spectral radius ρ of the Jacobian in the middle of every cell. What is in the array is not to
 * be changed.
 *
 * @param radii cell after cell; on the line |f′|
 * @param stride every so many-th cell is known, along x and along y; cells between have the value
 *     of the one to the lower left. 1 when all are known
 */
public record RadiusMap(PlaneGrid grid, float[] radii, int stride) {}
