package org.attractorlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.attractorlab.data.Palette;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.LossCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Node;

class PicturesTest {
  @ParameterizedTest
  @CsvSource({"fashion-mnist, 10, 64", "emoji, 5, 12", "photos, 40, 256", "digits, 1, 1"})
  void theFilmRunsForEverAndIsNotLarge(String set, int count, int orbits) throws IOException {
    TrainingImages images = SampleFilm.images(set, count);
    byte[] film = film(images, SampleFilm.of(images, orbits, 150));
    ImageReader gif = ImageIO.getImageReadersByFormatName("gif").next();
    gif.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(film)));

    assertThat(gif.getNumImages(true)).isBetween(30, 60);
    assertThat(film.length).isLessThan(5_000_000);
    assertThat(new String(film, 0, 2000, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
    assertThat(delay(gif, 0)).isGreaterThan(delay(gif, 5));
    assertThat(delay(gif, gif.getNumImages(true) - 1)).isGreaterThan(delay(gif, 5));
  }

  @Test
  void theLastFrameShowsEveryOrbitInTheColourOfItsTrainingImage() {
    TrainingImages images = SampleFilm.images("fashion-mnist", 10);
    List<OrbitFrame> film = SampleFilm.of(images, 64, 150);
    StagePicture stage = new StagePicture(images, ShownStarts.of(StartKind.UNSEEN), film);

    assertThat(colours(Look.picture(stage.captioned(film.getLast()), 1)))
        .contains(IntStream.range(0, 10).mapToObj(Palette::colour).toArray(Integer[]::new));
  }

  @Test
  void framesAtWhichNothingChangesAreLeftOut() throws IOException {
    TrainingImages images = SampleFilm.images("fashion-mnist", 2);
    List<OrbitFrame> moving = SampleFilm.of(images, 4, 150);
    List<OrbitFrame> still =
        IntStream.rangeClosed(0, 150)
            .mapToObj(
                k -> {
                  OrbitFrame end = moving.getLast();
                  return new OrbitFrame(
                      k, end.pixels(), end.nearest(), end.distance(), end.moved(), end.ends());
                })
            .toList();
    ImageReader gif = ImageIO.getImageReadersByFormatName("gif").next();
    gif.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(film(images, still))));

    assertThat(gif.getNumImages(true)).isEqualTo(2);
  }

  @Test
  void theGridShowsStartsAndEnds() throws IOException {
    TrainingImages images = SampleFilm.images("fashion-mnist", 10);
    List<OrbitFrame> film = SampleFilm.of(images, 64, 150);
    BufferedImage picture =
        Look.picture(new GridPicture(images, ShownStarts.of(StartKind.UNSEEN), film), 1);

    assertThat(colours(picture)).contains(Palette.colour(3));
  }

  @Test
  void theLossIsDrawnOnALogarithmicScale() throws IOException {
    int[] steps = IntStream.range(0, 523).toArray();
    double[] losses =
        IntStream.of(steps)
            .mapToDouble(s -> 0.2 * Math.pow(10, -s / 72.0) * (1.2 + Math.sin(s * 0.7)))
            .toArray();
    BufferedImage picture = Look.picture(Charts.losses(new LossCurve(steps, losses), 1e-8), 1);

    assertThat(colours(picture)).contains(Look.ACCENT.getRGB() & 0xFFFFFF);
  }

  @Test
  void aLossCurveWithoutPointsOrWithZeroIsDrawnToo() {
    LossCurve wild = new LossCurve(new int[] {1, 2, 3}, new double[] {1e-3, 0, 5e300});
    LossCurve empty = new LossCurve(new int[0], new double[0]);
    assertThat(Look.picture(Charts.losses(empty, 0), 1)).isNotNull();
    assertThat(Look.picture(Charts.losses(wild, 1e-8), 1)).isNotNull();
  }

  private static byte[] film(TrainingImages images, List<OrbitFrame> film) {
    return new CollapseFilm(images, ShownStarts.of(StartKind.UNSEEN), film, FilmSettings.USUAL)
        .gif(Progress.NONE);
  }

  private static int delay(ImageReader gif, int frame) throws IOException {
    Node root = gif.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals("GraphicControlExtension")) {
        return Integer.parseInt(node.getAttributes().getNamedItem("delayTime").getNodeValue());
      }
    }
    return 0;
  }

  private static List<Integer> colours(BufferedImage picture) {
    return IntStream.of(GifPalette.pixels(picture))
        .map(rgb -> rgb & 0xFFFFFF)
        .distinct()
        .boxed()
        .toList();
  }
}
