package org.attractorlab.dynamics.attractor;

import ai.djl.ndarray.NDArray;
import org.attractorlab.dynamics.SelfMap;

/** Maps every point half of the way to the nearest of some images: their basins are their cells. */
record Voronoi(float[][] images) implements SelfMap {
  @Override
  public NDArray apply(NDArray batch) {
    NDArray all = batch.getManager().create(images);
    NDArray distances = batch.expandDims(1).sub(all.expandDims(0)).square().sum(new int[] {2});
    return batch.add(all.get(distances.argMin(1))).mul(0.5);
  }

  int nearest(float[] x) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < images.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += Math.pow((double) x[j] - images[i][j], 2);
      }
      if (sum < least) {
        least = sum;
        nearest = i;
      }
    }
    return nearest;
  }
}
