package org.attractorlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.StartKind;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;

class FilmFilesTest {
  private final TrainingImages images = SampleFilm.images("fashion-mnist", 3);
  private final List<OrbitFrame> film = SampleFilm.of(images, 6, 20);

  @Test
  void atAChosenRateEveryIterationIsAFrame() throws IOException {
    byte[] gif = written(FilmFormat.GIF, new FilmSettings(10, 1, true));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));

    assertThat(reader.getNumImages(true)).isEqualTo(film.size());
  }

  @Test
  void aVideoHasTheFramesAndTheSizeOfTheFilm() throws IOException, JCodecException {
    List<Picture> frames = decoded(written(FilmFormat.MP4, new FilmSettings(10, 1, true)));
    Drawing first =
        new StagePicture(images, ShownStarts.of(StartKind.UNSEEN), film).captioned(film.getFirst());

    assertThat(frames).hasSize(film.size());
    assertThat(frames.getFirst().getWidth()).isEqualTo(Mp4File.fitting(first.width()));
    assertThat(frames.getFirst().getHeight()).isEqualTo(Mp4File.fitting(first.height()));
  }

  @Test
  void withoutCaptionsAndAtALargerScaleTheOrbitsAloneAreSeen() throws IOException, JCodecException {
    List<Picture> frames = decoded(written(FilmFormat.MP4, new FilmSettings(0, 2, false)));
    Drawing first =
        new StagePicture(images, ShownStarts.of(StartKind.UNSEEN), film).bare(film.getFirst());

    assertThat(frames.getFirst().getWidth()).isEqualTo(Mp4File.fitting(2 * first.width()));
  }

  @Test
  void aVideoKeepsItsColours() throws IOException, JCodecException {
    Color orange = new Color(230, 159, 0);
    BufferedImage frame = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 48; i++) {
      frame.setRGB(i % 64, i / 64, orange.getRGB());
    }
    Picture shown = decoded(video(List.of(frame, frame, frame))).getLast();

    // By the definition of BT.601 in limited range, and less 128 as the decoder has it.
    assertThat(shown.getPlaneData(0)[900] + 128.0).isCloseTo(156, within(3.0));
    assertThat(shown.getPlaneData(1)[300] + 128.0).isCloseTo(48, within(3.0));
    assertThat(shown.getPlaneData(2)[300] + 128.0).isCloseTo(171, within(3.0));
  }

  @Test
  void evenNoiseBecomesAVideo() throws IOException, JCodecException {
    Random random = new Random(1);
    List<BufferedImage> frames = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      BufferedImage frame = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 160 * 160; i++) {
        frame.setRGB(i % 160, i / 160, random.nextBoolean() ? 0xFFFFFF : 0);
      }
      frames.add(frame);
    }

    assertThat(decoded(video(frames))).hasSize(3);
  }

  @Test
  void aFilmCanBeCancelled() {
    CollapseFilm collapse = film(FilmSettings.USUAL);
    Progress cancelled =
        new Progress() {
          @Override
          public void at(double fraction, String doing) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> collapse.write(new ByteArrayOutputStream(), FilmFormat.GIF, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void ratesAndScalesHaveLimits() {
    assertThatThrownBy(() -> new FilmSettings(31, 1, true)).isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new FilmSettings(Double.NaN, 1, true))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new FilmSettings(0, 5, true)).isInstanceOf(UnusableInput.class);
  }

  private CollapseFilm film(FilmSettings settings) {
    return new CollapseFilm(images, ShownStarts.of(StartKind.UNSEEN), film, settings);
  }

  private byte[] written(FilmFormat format, FilmSettings settings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    film(settings).write(out, format, Progress.NONE);
    return out.toByteArray();
  }

  private static byte[] video(List<BufferedImage> frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Mp4File file = new Mp4File(out)) {
      for (BufferedImage frame : frames) {
        file.add(frame, 100);
      }
    }
    return out.toByteArray();
  }

  private static List<Picture> decoded(byte[] mp4) throws IOException, JCodecException {
    FrameGrab grab =
        FrameGrab.createFrameGrab(
            ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(mp4)));
    List<Picture> frames = new ArrayList<>();
    for (Picture frame = grab.getNativeFrame(); frame != null; frame = grab.getNativeFrame()) {
      frames.add(frame.cloneCropped());
    }
    return frames;
  }
}
