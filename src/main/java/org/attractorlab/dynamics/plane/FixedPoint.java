package org.attractorlab.dynamics.plane;

import java.util.List;
import org.attractorlab.dynamics.spectrum.Eigenvalue;

/**
 * A point that the map leaves where it is.
 *
 * @param y 0 on the line
 * @param eigenvalues of the Jacobian, the larger modulus first: two in the plane, the slope on the
 *     line
 * @param index of the point of the data that it is; −1 where it is none
 */
public record FixedPoint(double x, double y, List<Eigenvalue> eigenvalues, int index) {
  /** |λ| this close to 1 cannot be told from 1. */
  private static final double NEUTRAL = 1e-3;

  /** What a fixed point does to the points around it. */
  public enum Kind {
    /** Draws in all: ρ &lt; 1. */
    ATTRACTOR,
    /** Draws in along one direction and pushes off along another. */
    SADDLE,
    /** Pushes off all. */
    REPELLER,
    /**
     * Has an eigenvalue of modulus 1, as a line of fixed points has; or the map has no derivative
     * there, and the eigenvalues are not numbers.
     */
    NEUTRAL
  }

  public FixedPoint {
    eigenvalues = List.copyOf(eigenvalues);
  }

  /** ρ. */
  public double spectralRadius() {
    return eigenvalues.getFirst().modulus();
  }

  public Kind kind() {
    double largest = spectralRadius();
    double smallest = eigenvalues.getLast().modulus();
    boolean isNumber = !Double.isNaN(largest) && !Double.isNaN(smallest);
    if (!isNumber || Math.abs(largest - 1) < NEUTRAL || Math.abs(smallest - 1) < NEUTRAL) {
      return Kind.NEUTRAL;
    }
    if (largest < 1) {
      return Kind.ATTRACTOR;
    }
    return smallest < 1 ? Kind.SADDLE : Kind.REPELLER;
  }
}
