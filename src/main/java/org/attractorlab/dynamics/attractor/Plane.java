package org.attractorlab.dynamics.attractor;

import org.attractorlab.data.UnusableInput;

/**
 * The plane through three images, with Cartesian coordinates (u, v) in which distances are RMS
 * distances of images: the first image is the origin, the second lies on the u axis, the third
 * above it.
 */
public final class Plane {
  /** How far the window reaches beyond the triangle, in sides of its bounding square. */
  private static final double MARGIN = 0.25;

  private final float[] origin;
  private final double[] right;
  private final double[] up;
  private final double second;
  private final double thirdU;
  private final double thirdV;

  private Plane(float[] origin, double[] right, double[] up, float[] b, float[] c) {
    this.origin = origin;
    this.right = right;
    this.up = up;
    second = along(right, b);
    thirdU = along(right, c);
    thirdV = along(up, c);
  }

  /**
   * @throws UnusableInput if the images lie on one line
   */
  public static Plane through(float[] a, float[] b, float[] c) {
    double[] right = difference(b, a);
    boolean degenerate = !normalize(right);
    double[] up = difference(c, a);
    double part = mean(up, right);
    for (int i = 0; i < up.length; i++) {
      up[i] -= part * right[i];
    }
    if (degenerate || !normalize(up)) {
      throw new UnusableInput(
          "The three images lie on one line, so no single plane goes through them.",
          "Choose three images that differ.");
    }
    return new Plane(a.clone(), right, up, b, c);
  }

  /** The image at a point of the plane; it may leave [0, 1]. */
  public float[] image(double u, double v) {
    float[] image = new float[origin.length];
    for (int i = 0; i < image.length; i++) {
      image[i] = (float) (origin[i] + u * right[i] + v * up[i]);
    }
    return image;
  }

  /** The coordinates (u, v) of the point of the plane that is nearest to an image. */
  public double[] nearest(float[] image) {
    return new double[] {along(right, image), along(up, image)};
  }

  /** The shares of the three images in a point; they sum to 1 and are negative outside. */
  public double[] barycentric(double u, double v) {
    double third = v / thirdV;
    double of2 = (u - third * thirdU) / second;
    return new double[] {1 - of2 - third, of2, third};
  }

  /** The three images as points, u and v each. */
  public double[][] corners() {
    return new double[][] {{0, 0}, {second, 0}, {thirdU, thirdV}};
  }

  /** The side of the square window around the triangle. */
  public double side() {
    return Math.max(Math.max(second, thirdU) - Math.min(0, thirdU), thirdV) * (1 + 2 * MARGIN);
  }

  /** The lower left corner of the window. */
  public double[] window() {
    double middleU = (Math.max(second, thirdU) + Math.min(0, thirdU)) / 2;
    return new double[] {middleU - side() / 2, thirdV / 2 - side() / 2};
  }

  private double along(double[] direction, float[] image) {
    return mean(difference(image, origin), direction);
  }

  private static double[] difference(float[] a, float[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = (double) a[i] - b[i];
    }
    return difference;
  }

  /** The scalar product to which RMS belongs as length. */
  private static double mean(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum / a.length;
  }

  /** To RMS length 1; false where there is nothing to scale. */
  private static boolean normalize(double[] v) {
    double length = Math.sqrt(mean(v, v));
    for (int i = 0; i < v.length; i++) {
      v[i] /= length;
    }
    return length > 1e-6;
  }
}
