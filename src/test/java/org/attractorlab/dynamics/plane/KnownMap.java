package org.attractorlab.dynamics.plane;

/** A map of the plane given by a formula. */
record KnownMap(Formula formula) implements DifferentiablePoints {
  interface Formula {
    double[] image(double x, double y);
  }

  @Override
  public int dimensions() {
    return 2;
  }

  @Override
  public float[] apply(float[] points) {
    float[] images = new float[points.length];
    for (int i = 0; i < points.length; i += 2) {
      double[] image = formula.image(points[i], points[i + 1]);
      images[i] = (float) image[0];
      images[i + 1] = (float) image[1];
    }
    return images;
  }

  /** By differences of the formula in double precision. */
  @Override
  public float[] jacobians(float[] points) {
    double h = 1e-5;
    float[] jacobians = new float[2 * points.length];
    for (int i = 0; i < points.length; i += 2) {
      double[] right = formula.image(points[i] + h, points[i + 1]);
      double[] left = formula.image(points[i] - h, points[i + 1]);
      double[] up = formula.image(points[i], points[i + 1] + h);
      double[] down = formula.image(points[i], points[i + 1] - h);
      for (int axis = 0; axis < 2; axis++) {
        jacobians[2 * i + 2 * axis] = (float) ((right[axis] - left[axis]) / (2 * h));
        jacobians[2 * i + 2 * axis + 1] = (float) ((up[axis] - down[axis]) / (2 * h));
      }
    }
    return jacobians;
  }

  /** x ↦ c + factor · (x − c). */
  static KnownMap contraction(double centreX, double centreY, double factor) {
    return new KnownMap(
        (x, y) ->
            new double[] {centreX + factor * (x - centreX), centreY + factor * (y - centreY)});
  }

  /** A rotation about the origin by an angle in radians. */
  static KnownMap rotation(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new KnownMap((x, y) -> new double[] {c * x - s * y, s * x + c * y});
  }

  /** (x, y) ↦ (1.5 x − 0.5 x³, y / 2): fixed at x = −1, 0 and 1, on the axis y = 0. */
  static KnownMap cubic() {
    return new KnownMap((x, y) -> new double[] {1.5 * x - 0.5 * x * x * x, y / 2});
  }

  /** (x, y) ↦ (−1.5 x + 0.5 x³, y / 2): x = 1 and x = −1 change places, and 0 repels. */
  static KnownMap twoCycle() {
    return new KnownMap((x, y) -> new double[] {-1.5 * x + 0.5 * x * x * x, y / 2});
  }
}
