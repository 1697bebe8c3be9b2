package org.attractorlab.ui.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.attractorlab.experiment.report.Drawing;
import org.attractorlab.ui.Drawn;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/**
 * Draws one chart on a canvas, in the colours of the theme.
 *
 * <p>The chart library draws a whole chart anew at every change of a value, on the thread that
 * changed it. Here nobody listens to the chart: who changes it asks for a drawing, and the pulse
 * draws once, some time later, if the chart can be seen. A change of size is drawn at the next
 * pulse; changes of values not more often than the eye needs.
 */
class ChartPane extends Region implements Drawn {
  private static final long BETWEEN_DRAWINGS = 100_000_000;
  private static final double HALF_A_NUMBER = 1.3;
  private static final double PREFERRED_WIDTH = 340;
  private static final double PREFERRED_HEIGHT = 240;

  private final JFreeChart chart;
  private final Laboratory laboratory;
  private final Canvas canvas = new Canvas();

  /** Shows nothing; knows the font that the style sheets give to plain text here. */
  private final Label font = new Label();

  private final ChartRenderingInfo info = new ChartRenderingInfo(null);
  private boolean stale = true;
  private boolean resized = true;
  private long drawn = Long.MIN_VALUE / 2;

  ChartPane(JFreeChart chart, Laboratory laboratory, Pulse pulse, String accessibleText) {
    this.chart = chart;
    this.laboratory = laboratory;
    chart.setBackgroundPaint(null);
    chart.setBorderVisible(false);
    font.setManaged(false);
    font.setMouseTransparent(true);
    font.fontProperty().subscribe(_ -> redrawNow());
    getChildren().addAll(canvas, font);
    getStyleClass().add("chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(accessibleText);
    setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
    setMinSize(160, 120);
    pulse.listen(this::pulse);
  }

  /** What is shown has changed. */
  final void redraw() {
    stale = true;
  }

  /** What is shown has changed by a deed of the user, who shall see it at once. */
  final void redrawNow() {
    resized = true;
  }

  /** The part of the pane in which values lie. */
  final Rectangle2D dataArea() {
    return info.getPlotInfo().getDataArea();
  }

  /** Called before each drawing, to lay on what has changed since. */
  void beforeDrawing(ChartStyle style) {}

  /** Called after each drawing, to place what lies above the chart. */
  void afterDrawing() {}

  final Laboratory laboratory() {
    return laboratory;
  }

  final ChartStyle style() {
    return new ChartStyle(laboratory.themeProperty().get().colours(), font.getFont());
  }

  private void pulse(long now) {
    boolean due = resized || stale && now - drawn >= BETWEEN_DRAWINGS;
    if (due && getWidth() > 0 && getHeight() > 0 && Showing.isShown(this)) {
      drawn = now;
      draw();
    }
  }

  @Override
  public final Drawing drawing() {
    beforeDrawing(style());
    return new Copy(chart, (int) canvas.getWidth(), (int) canvas.getHeight(), style().ground());
  }

  /** The chart as it is when it is painted, which is to be at once. */
  private record Copy(JFreeChart chart, int width, int height, Color ground) implements Drawing {
    @Override
    public void paint(Graphics2D g) {
      g.setColor(ground);
      g.fillRect(0, 0, width, height);
      chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    }
  }

  /** Draws at once. */
  public final void draw() {
    stale = false;
    resized = false;
    // Half of the last number lies beyond its axis.
    double beyond = HALF_A_NUMBER * style().small().getSize();
    chart.setPadding(new org.jfree.chart.ui.RectangleInsets(4, 2, 0, beyond));
    beforeDrawing(style());
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    context.save();
    FXGraphics2D graphics = new FXGraphics2D(context);
    graphics.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, canvas.getWidth(), canvas.getHeight()), info);
    context.restore();
    afterDrawing();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      resized = true;
    }
    canvas.relocate(0, 0);
  }
}
