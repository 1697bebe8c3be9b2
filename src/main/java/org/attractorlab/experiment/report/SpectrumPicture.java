package org.attractorlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import org.attractorlab.dynamics.spectrum.Eigenvalue;

/**
 * The eigenvalues of the Jacobians at the training images in the complex plane, each image in its
 * colour, with the unit circle: an attractor has all of its eigenvalues inside.
 *
 * @param spectra for each training image its eigenvalues, the largest modulus first
 */
record SpectrumPicture(List<List<Eigenvalue>> spectra) implements Drawing {
  private static final int SIDE = 720;
  private static final int SPACE = 48;
  private static final double DOT = 7;
  private static final int SIZE = 15;

  @Override
  public int width() {
    return SIDE;
  }

  @Override
  public int height() {
    return SIDE;
  }

  /** Half the side of the square of numbers that is in sight. */
  private double reach() {
    double largest =
        spectra.stream().flatMap(List::stream).mapToDouble(Eigenvalue::modulus).max().orElse(1);
    return 1.1 * Math.max(1, Double.isFinite(largest) ? largest : 1);
  }

  @Override
  public void paint(Graphics2D g) {
    Look.ground(g, this);
    double reach = reach();
    double unit = (SIDE / 2.0 - SPACE) / reach;
    int middle = SIDE / 2;
    g.setColor(Look.FAINT);
    g.setStroke(new BasicStroke(1));
    g.drawLine(SPACE, middle, SIDE - SPACE, middle);
    g.drawLine(middle, SPACE, middle, SIDE - SPACE);
    g.setColor(Look.QUIET_TEXT);
    g.setStroke(new BasicStroke(2));
    g.draw(new Ellipse2D.Double(middle - unit, middle - unit, 2 * unit, 2 * unit));
    Look.text(g, "|λ| = 1", middle + unit * 0.72, middle - unit * 0.74, 0, SIZE, Look.QUIET_TEXT);
    Look.text(g, "Re λ", SIDE - SPACE, middle - 8, 1, SIZE, Look.TEXT);
    Look.text(g, "Im λ", middle + 8, SPACE + 4, 0, SIZE, Look.TEXT);
    for (int image = spectra.size() - 1; image >= 0; image--) {
      Color colour = Look.of(image);
      for (Eigenvalue value : spectra.get(image)) {
        paint(g, middle + unit * value.real(), middle - unit * value.imaginary(), colour);
      }
    }
    Look.text(g, caption(), SPACE, SIDE - 16, 0, SIZE, Look.TEXT);
  }

  private static void paint(Graphics2D g, double x, double y, Color colour) {
    Ellipse2D dot = new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT);
    g.setColor(colour);
    g.fill(dot);
    g.setColor(Look.GROUND);
    g.setStroke(new BasicStroke(0.8f));
    g.draw(dot);
  }

  private String caption() {
    double largest =
        spectra.stream()
            .filter(values -> !values.isEmpty())
            .mapToDouble(values -> values.getFirst().modulus())
            .max()
            .orElse(0);
    return String.format(
        Locale.ROOT,
        "Eigenvalues of the Jacobian at %d training image%s; the largest modulus is %.3f",
        spectra.size(),
        spectra.size() == 1 ? "" : "s",
        largest);
  }
}
