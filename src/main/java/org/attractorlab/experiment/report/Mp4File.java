package org.attractorlab.experiment.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.Brand;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * A film as H.264 video in an MP4 file. The codec works in blocks of 16 × 16, so right and bottom
 * edges are extended by the ground's colour to the next multiple of 16.
 */
final class Mp4File implements FilmFile {
  private static final int BLOCK = 16;
  private static final int TICKS_PER_SECOND = 1000;

  /** The codec's step of rounding, 0 to 51. From 16 on this encoder drifts in colour. */
  private static final int FINE = 12;

  /** By how much the step grows where it is too fine for a frame of strong noise. */
  private static final int COARSER = 8;

  private static final int COARSEST = 51;

  private static final int FRAMES_BETWEEN_KEYS = 25;

  /** More than any frame needs. */
  private static final int BYTES_PER_PIXEL = 4;

  private final OutputStream target;
  private final Path fresh;
  private final FileChannelWrapper file;
  private final MP4Muxer muxer;
  private int quantization = FINE;
  private H264Encoder encoder = encoder(FINE);
  private MuxerTrack track;
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private long frames;
  private long time;

  /** The file is made beside the system's temporary files and copied at its end. */
  Mp4File(OutputStream target) throws IOException {
    this.target = target;
    fresh = Files.createTempFile("attractor-lab", ".mp4");
    file = new FileChannelWrapper(FileChannel.open(fresh, StandardOpenOption.WRITE));
    muxer = MP4Muxer.createMP4Muxer(file, Brand.MP4);
  }

  /** The smallest size a film can have that holds so many pixels. */
  static int fitting(int pixels) {
    return Math.ceilDiv(pixels, BLOCK) * BLOCK;
  }

  @Override
  public void add(BufferedImage frame, int milliseconds) throws IOException {
    Picture picture = LimitedRange.of(frame, fitting(frame.getWidth()), fitting(frame.getHeight()));
    if (track == null) {
      Size size = new Size(picture.getWidth(), picture.getHeight());
      track =
          muxer.addVideoTrack(
              Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(size, ColorSpace.YUV420J));
      buffer = ByteBuffer.allocate(picture.getWidth() * picture.getHeight() * BYTES_PER_PIXEL);
    }
    VideoEncoder.EncodedFrame encoded = encoded(picture);
    track.addFrame(
        Packet.createPacket(
            encoded.getData(),
            time,
            TICKS_PER_SECOND,
            milliseconds,
            frames++,
            encoded.isKeyFrame() ? Packet.FrameType.KEY : Packet.FrameType.INTER,
            null));
    time += milliseconds;
  }

  private VideoEncoder.EncodedFrame encoded(Picture picture) {
    try {
      return encoder.encodeFrame(picture, buffer.clear());
    } catch (BufferOverflowException e) {
      // So the encoder fails at numbers that are too large for the format.
      if (quantization + COARSER > COARSEST) {
        throw e;
      }
      quantization += COARSER;
      encoder = encoder(quantization);
      return encoded(picture);
    }
  }

  private static H264Encoder encoder(int quantization) {
    H264Encoder encoder = new H264Encoder(new Constant(quantization));
    encoder.setKeyInterval(FRAMES_BETWEEN_KEYS);
    return encoder;
  }

  @Override
  public void close() throws IOException {
    try {
      if (track != null) {
        muxer.finish();
      }
      file.close();
      Files.copy(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private record Constant(int quantization) implements RateControl {
    @Override
    public int startPicture(Size size, int most, SliceType type) {
      return quantization;
    }

    @Override
    public int initialQpDelta() {
      return 0;
    }

    @Override
    public int accept(int bits) {
      return 0;
    }
  }
}
