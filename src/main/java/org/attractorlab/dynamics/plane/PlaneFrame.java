package org.attractorlab.dynamics.plane;

import java.util.Arrays;

/**
 * What moves in a picture of the plane, at one moment.
 *
 * @param step training steps made
 * @param field f with the weights of that step
 * @param particles where the map has carried the particles, point after point; may have left every
 *     bound. Not to be changed
 */
public record PlaneFrame(int step, VectorField field, float[] particles) {
  /** Computes the field and carries the particles by one application of the map. */
  public static PlaneFrame of(PointMap map, int step, PlaneGrid grid, float[] particles) {
    float[] middles = grid.middles();
    float[] all = new float[middles.length + particles.length];
    System.arraycopy(middles, 0, all, 0, middles.length);
    System.arraycopy(particles, 0, all, middles.length, particles.length);
    float[] images = map.apply(all);
    float[] field = Arrays.copyOf(images, middles.length);
    float[] carried = Arrays.copyOfRange(images, middles.length, images.length);
    return new PlaneFrame(step, new VectorField(grid, field), carried);
  }
}
