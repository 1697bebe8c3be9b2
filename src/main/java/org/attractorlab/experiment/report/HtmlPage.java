package org.attractorlab.experiment.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.model.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The report as one page that can be read anywhere: pictures and film are inside, nothing is
 * fetched from elsewhere.
 */
final class HtmlPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 Inter, system-ui, sans-serif; color: #1f2328; background: #fff;
        max-width: 980px; margin: 2em auto; padding: 0 1em }
      h1 { font-size: 1.8em; margin-bottom: 0 } h2 { font-size: 1.2em; margin-top: 2em }
      p.outcome { font-size: 1.15em } table { border-collapse: collapse }
      th, td { text-align: left; padding: .3em 1em .3em 0; border-bottom: 1px solid #d8dee4;
        vertical-align: middle }
      td.number { text-align: right; font-variant-numeric: tabular-nums }
      td img { width: 56px; image-rendering: pixelated; display: block }
      figure { margin: 1em 0 } figure img, figure svg { max-width: 100%; height: auto }
      figcaption { color: #59636e } pre { overflow-x: auto; background: #f6f8fa; padding: 1em }
      """;

  private static final String ORBITS =
      "The network is applied to its own output again and again; a frame has the colour of the"
          + " training image the orbit falls to.";
  private static final String PARTICLES =
      "The network is applied to its own output again and again, and carries points to where they"
          + " end.";
  private static final String MAP =
      "Arrows show where the network moves a point, colours at which point of the data it ends.";

  private final Results results;
  private final byte @Nullable [] film;
  private final StringBuilder page = new StringBuilder();

  /**
   * @param film the orbits as an animated GIF, null where there are none
   */
  HtmlPage(Results results, byte @Nullable [] film) {
    this.results = results;
    this.film = film;
  }

  String text() {
    String title = escaped(results.experiment().title());
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<title>").append(title).append(" – Attractor Lab</title>\n<style>\n");
    page.append(STYLE).append("</style>\n</head>\n<body>\n<h1>").append(title).append("</h1>\n");
    page.append("<p class=\"outcome\">").append(escaped(outcome())).append("</p>\n");
    if (film != null) {
      heading("Collapse");
      figure(
          image("image/gif", film, "The orbits as a film"),
          results.arePoints() ? PARTICLES : ORBITS);
    }
    if (results.plane() != null) {
      figure(PictureFormat.svgElement(new PlanePicture(results.plane()).map()), MAP);
    }
    if (!results.film().isEmpty() && !results.arePoints()) {
      byte[] grid = png(Look.picture(Export.grid(results), 1));
      figure(
          image("image/png", grid, "Starts and ends of orbits"),
          "Starts on the left, ends on the right.");
    }
    addTrainingImages();
    addProbes();
    addRecovery();
    if (results.losses().count() > 0) {
      heading("Training");
      figure(
          PictureFormat.svgElement(Export.losses(results)),
          "The loss by steps, on a logarithmic scale.");
    }
    if (!results.film().isEmpty()) {
      heading("Orbits");
      figure(
          PictureFormat.svgElement(Export.distances(results)),
          "How far each orbit is from its nearest training image, in that image's colour.");
    }
    addChecks();
    addNetwork();
    addSettings();
    page.append("</body>\n</html>\n");
    return page.toString();
  }

  private String outcome() {
    Report report = results.report();
    String stored =
        report.stored() == null
            ? "Which training images are stored was not measured."
            : "%d of %d training images are stored."
                .formatted(report.stored(), results.images().count());
    Report.TrainingPart training = report.training();
    if (training.steps() == 0) {
      return stored;
    }
    return stored
        + " Loss %s after %d steps in %.1f s on the %s, seed %d."
            .formatted(
                number(training.loss()),
                training.steps(),
                training.seconds(),
                report.device(),
                report.seed());
  }

  private void addTrainingImages() {
    heading("Training images");
    page.append("<table>\n");
    row("th", "", "Image", "Stored", "ρ", "σ", "Recovered", "|f(x) − x|", "");
    TrainingImages images = results.images();
    for (Report.ImagePart part : results.report().trainingImages()) {
      page.append("<tr><td>");
      boolean point = results.arePoints();
      String name = point ? part.label() : part.index() + 1 + " " + part.label();
      byte[] picture = point ? null : png(picture(images, part.index()));
      page.append(picture == null ? "" : image("image/png", picture, "Training image " + name));
      page.append("</td><td>").append(escaped(name)).append("</td><td>");
      page.append(part.stored() == null ? "–" : part.stored() ? "✓ stored" : "✗ not stored");
      page.append("</td>");
      cell(part.spectralRadius(), "%.3f");
      cell(part.largestSingularValue(), "%.2f");
      cell(part.recoveredShare() == null ? null : 100 * part.recoveredShare(), "%.0f %%");
      cell(part.fixedPointError(), "%.1e");
      page.append("<td>").append(escaped(part.reason() == null ? "" : part.reason()));
      page.append("</td></tr>\n");
    }
    page.append("</table>\n");
    paragraph(
        "ρ is the largest modulus of an eigenvalue of the Jacobian at the image: below 1, the image"
            + " attracts. σ is its largest singular value: below 1, every single step comes"
            + " closer.");
  }

  private void addProbes() {
    if (results.report().probes().isEmpty()) {
      return;
    }
    heading("Where orbits end");
    page.append("<table>\n");
    row(
        "th",
        "Starts",
        "Orbits",
        "At a training image",
        "Different ones",
        "Spurious",
        "Cycles",
        "Diverged",
        "Unsettled",
        "Median k");
    for (Map.Entry<String, ProbeResult> entry : results.report().probes().entrySet()) {
      ProbeResult probe = entry.getValue();
      row(
          "td",
          entry.getKey(),
          "" + probe.count(),
          "" + probe.toTrainingImage(),
          "" + probe.distinct(),
          "" + probe.spurious(),
          "" + probe.cycles(),
          "" + probe.diverged(),
          "" + probe.unsettled(),
          probe.medianSteps() < 0 ? "–" : "" + probe.medianSteps());
    }
    page.append("</table>\n");
  }

  private void addRecovery() {
    if (results.report().recovery().isEmpty()) {
      return;
    }
    heading("Recovery from noise");
    page.append("<table>\n");
    row("th", "Noise (standard deviation)", "Recovered", "At any training image");
    for (RecoveryResult level : results.report().recovery()) {
      row("td", "" + level.noiseLevel(), percent(level.right()), percent(level.any()));
    }
    page.append("</table>\n");
  }

  private void addChecks() {
    if (results.report().checks().isEmpty()) {
      return;
    }
    heading("Theory");
    page.append("<table>\n");
    row("th", "Check", "Predicted", "Measured", "Threshold", "");
    for (CheckResult check : results.report().checks()) {
      row(
          "td",
          check.title(),
          number(check.predicted()),
          number(check.measured()),
          number(check.threshold()),
          check.pass() ? "✓ holds" : "✗ does not hold");
    }
    page.append("</table>\n");
  }

  private void addNetwork() {
    heading("Network");
    Report.NetworkPart network = results.report().network();
    paragraph(
        String.format(
            Locale.ROOT,
            "%,d parameters, %.1f for each number that is to be memorized.",
            network.parameters(),
            network.overparameterization()));
    page.append("<table>\n");
    row("th", "Layer", "Weights", "Bias");
    for (Report.LayerPart layer : network.layers()) {
      row("td", layer.name(), shape(layer.weight()), shape(layer.bias()));
    }
    page.append("</table>\n");
  }

  private void addSettings() {
    Experiment experiment = results.experiment();
    heading("All settings");
    paragraph("Saved as a file, this runs the experiment again.");
    page.append("<pre>").append(escaped(new ExperimentJson().write(experiment))).append("</pre>\n");
  }

  private void heading(String text) {
    page.append("<h2>").append(escaped(text)).append("</h2>\n");
  }

  private void paragraph(String text) {
    page.append("<p>").append(escaped(text)).append("</p>\n");
  }

  private void figure(String content, String caption) {
    page.append("<figure>").append(content).append("\n<figcaption>");
    page.append(escaped(caption)).append("</figcaption></figure>\n");
  }

  private void row(String tag, String... cells) {
    page.append("<tr>");
    for (String cell : cells) {
      page.append('<').append(tag).append('>').append(escaped(cell));
      page.append("</").append(tag).append('>');
    }
    page.append("</tr>\n");
  }

  private void cell(@Nullable Double value, String format) {
    page.append("<td class=\"number\">");
    page.append(value == null ? "–" : String.format(Locale.ROOT, format, value)).append("</td>");
  }

  private static String shape(int @Nullable [] shape) {
    return shape == null
        ? "–"
        : String.join(" × ", IntStream.of(shape).mapToObj(Integer::toString).toList());
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3g", value) : "–";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static BufferedImage picture(TrainingImages images, int index) {
    ImageShape shape = images.set().shape();
    return ImageGrid.image(shape, Pixels.of(images), index * shape.size());
  }

  private static byte[] png(BufferedImage picture) {
    return bytes(out -> PictureFormat.writePng(out, picture));
  }

  private static byte[] bytes(WholeFile.Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String image(String type, byte[] content, String alternative) {
    return "<img src=\"data:"
        + type
        + ";base64,"
        + Base64.getEncoder().encodeToString(content)
        + "\" alt=\""
        + escaped(alternative)
        + "\">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
