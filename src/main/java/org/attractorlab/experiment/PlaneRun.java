package org.attractorlab.experiment;

import java.util.List;
import org.attractorlab.data.Points;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.PointOrbit;
import org.attractorlab.dynamics.plane.RadiusMap;

/**
 * What can be asked of a run whose data are points of the plane or of the line, besides what can be
 * asked of every run. Of a run of images nothing of this can be asked: the answers are over at
 * once.
 *
 * <p>But for {@link #frame}, explorations are made with weights that stand still, and are over when
 * they change.
 */
public interface PlaneRun {
  /**
   * The field in the middles of the cells, and the particles carried once by the map. It is
   * answered between two training steps, so also while training; a newer request ends an older one
   * that has no answer yet. Whoever draws asks again when it has drawn the answer: so nothing is
   * computed that nobody looks at.
   *
   * @param particles point after point; may be empty
   */
  Exploration<PlaneFrame> frame(PlaneGrid grid, float[] particles);

  /**
   * Where the orbits of all cells end, coarse first.
   *
   * @param grid of as many dimensions as the data
   */
  Exploration<BasinMap> basins(PlaneGrid grid);

  /** ρ in the middles of all cells, coarse first. */
  Exploration<RadiusMap> radii(PlaneGrid grid);

  /** The fixed points in the window, those of the data first; more and more of them. */
  Exploration<List<FixedPoint>> fixedPoints();

  /**
   * Follows the orbit of one point to its end.
   *
   * @param start x and y, or x alone
   */
  Exploration<PointOrbit> orbit(float[] start);

  /**
   * Other points to memorize, of as many dimensions, as many as you like. Weights and steps stay;
   * training that is under way goes on with them. What was measured is forgotten.
   *
   * @throws IllegalArgumentException if the dimensions are not those of the network
   */
  void points(Points points);
}
