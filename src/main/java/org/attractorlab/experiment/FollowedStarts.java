package org.attractorlab.experiment;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;

/**
 * Where the orbits of many starts have ended. What is in the array is not to be changed.
 *
 * @param ends what became of each
 * @param points the last point of each orbit
 */
public record FollowedStarts(List<OrbitEnd> ends, float[][] points) {}
