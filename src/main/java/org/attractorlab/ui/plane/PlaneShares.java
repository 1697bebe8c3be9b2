package org.attractorlab.ui.plane;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.NearestPoints;
import org.attractorlab.dynamics.plane.PlaneEnd;

/**
 * Which share of the window leads where; all in [0, 1].
 *
 * @param points for each point the share whose orbits end there
 * @param spurious that of other fixed points
 * @param cycles that of cycles
 * @param diverging that of orbits that leave every bound
 * @param unsettled that of orbits that still move
 * @param agreement the share that ends at the nearest of the points
 */
record PlaneShares(
    List<Double> points,
    double spurious,
    double cycles,
    double diverging,
    double unsettled,
    double agreement) {
  /**
   * @param data the points, x and y each or x alone
   */
  static PlaneShares of(BasinMap map, float[][] data) {
    double[] shares = map.shares();
    List<Double> points = new ArrayList<>();
    double[] others = new double[4];
    for (int i = 0; i < shares.length; i++) {
      switch (map.ends().get(i)) {
        case PlaneEnd.AtPoint _ -> points.add(shares[i]);
        case PlaneEnd.AtSpurious _, PlaneEnd.AmongMany _ -> others[0] += shares[i];
        case PlaneEnd.OnCycle _ -> others[1] += shares[i];
        case PlaneEnd.Diverged _ -> others[2] += shares[i];
        case PlaneEnd.Unsettled _ -> others[3] += shares[i];
      }
    }
    return new PlaneShares(
        points, others[0], others[1], others[2], others[3], NearestPoints.agreement(map, data));
  }
}
