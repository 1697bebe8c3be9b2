package org.attractorlab.experiment.report;

import java.util.Locale;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.VectorField;
import org.attractorlab.dynamics.spectrum.Eigenvalue;

/** The field and the fixed points as comma-separated values, each in full precision. */
public final class PlaneTables {
  private PlaneTables() {}

  /** {@code field.csv}: where, and f(x) − x there; on the line f as well. */
  public static String field(VectorField field) {
    PlaneGrid grid = field.grid();
    boolean line = grid.dimensions() == 1;
    StringBuilder table = new StringBuilder(line ? "x,f,dx\n" : "x,y,dx,dy\n");
    for (int cell = 0; cell < grid.cells(); cell++) {
      table.append(number(grid.middleX(cell))).append(',');
      table.append(number(line ? field.imageX(cell) : grid.middleY(cell))).append(',');
      table.append(number(field.dx(cell)));
      table.append(line ? "" : "," + number(field.dy(cell))).append('\n');
    }
    return table.toString();
  }

  /**
   * {@code fixed-points.csv}: each with its kind and eigenvalues; on the line y and λ₂ are empty.
   */
  public static String fixedPoints(PlaneResults results) {
    StringBuilder table =
        new StringBuilder("x,y,kind,rho,lambda1_re,lambda1_im,lambda2_re,lambda2_im,point\n");
    for (FixedPoint point : results.fixedPoints()) {
      table.append(number(point.x())).append(',');
      table.append(results.isLine() ? "" : number(point.y())).append(',');
      table.append(point.kind().name().toLowerCase(Locale.ROOT)).append(',');
      table.append(number(point.spectralRadius()));
      for (Eigenvalue value : point.eigenvalues()) {
        table
            .append(',')
            .append(number(value.real()))
            .append(',')
            .append(number(value.imaginary()));
      }
      table.append(results.isLine() ? ",," : "").append(',');
      table.append(point.index() < 0 ? "" : "" + (point.index() + 1)).append('\n');
    }
    return table.toString();
  }

  /** As numpy and R read it. */
  private static String number(double value) {
    return Double.isInfinite(value)
        ? value > 0 ? "inf" : "-inf"
        : Double.isNaN(value) ? "nan" : Float.toString((float) value);
  }
}
