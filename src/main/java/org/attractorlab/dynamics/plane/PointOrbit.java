package org.attractorlab.dynamics.plane;

/**
 * The orbit of one point. What is in the array is not to be changed.
 *
 * @param points x, f(x), f(f(x)), …, as many numbers each as there are dimensions
 * @param end where it ends; unsettled until that is known
 * @param arrival after so many steps it is at its end for good
 */
public record PointOrbit(float[] points, PlaneEnd end, int arrival) {}
