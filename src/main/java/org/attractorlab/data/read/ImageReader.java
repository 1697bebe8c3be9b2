package org.attractorlab.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads image sets from files and folders of every known format. The format is recognised by
 * content; gzip around it is taken off first.
 */
public final class ImageReader {
  private static final String KNOWN_FORMATS =
      "Known are PNG, JPEG, GIF, BMP, PGM, PPM, IDX, CIFAR, CSV, npy and npz, folders and archives"
          + " (zip, tar) of them.";

  /** What one file can be, in the order in which it is tried: from sure signatures to guesses. */
  private static final List<FormatReader> FILES =
      List.of(
          new PictureReader(),
          new NetpbmReader(),
          new IdxReader(),
          new NumpyReader(),
          new CsvReader(),
          new CifarReader());

  /** What can hold files. */
  private static final List<FormatReader> CONTAINERS =
      List.of(new FolderReader(FILES), new ZipReader(FILES), new TarReader(FILES));

  /**
   * Reads a file or folder.
   *
   * @throws UnusableInput if it holds nothing that can be used
   * @throws java.util.concurrent.CancellationException if {@code progress} says so
   */
  public ImageSet read(Path path, ReadOptions options, Progress progress) {
    if (!Files.exists(path)) {
      throw new UnusableInput("There is no file or folder " + path + ".", "Check the path.");
    }
    if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
      // Reading a pipe may wait for ever.
      throw new UnusableInput(path + " is no file or folder.", "Give one that holds images.");
    }
    return read(new FileContent(path), path.toString(), options, progress);
  }

  /**
   * Reads what is in memory.
   *
   * @param name how messages call it
   * @param labels a labels file for it, or null
   * @throws UnusableInput if it holds nothing that can be used
   */
  public ImageSet read(String name, byte[] images, byte @Nullable [] labels, ReadOptions options) {
    List<Content> neighbours =
        labels == null
            ? List.of()
            : List.of(new MemoryContent(name + " (labels)", labels, List.of()));
    return read(new MemoryContent(name, images, neighbours), name, options, Progress.NONE);
  }

  private ImageSet read(Content raw, String name, ReadOptions options, Progress progress) {
    ImageCollector collector = new ImageCollector(options, progress);
    try {
      Content content = raw.unpacked();
      if (content.length() == 0) {
        throw new UnusableInput(raw.name() + " is empty.", "Copy or download it again.");
      }
      switch (formatOf(content)) {
        case FormatReader.OfPicture format -> collector.add(format.decode(content, options), null);
        case FormatReader.OfSet format -> format.read(content, collector);
      }
    } catch (IOException e) {
      throw raw.unreadable(e);
    }
    return collector.build(name, raw.name());
  }

  private static FormatReader formatOf(Content content) throws IOException {
    List<FormatReader> all = Stream.concat(FILES.stream(), CONTAINERS.stream()).toList();
    return recognise(content, all)
        .orElseThrow(
            () ->
                new UnusableInput(content.name() + " is in no known image format.", KNOWN_FORMATS));
  }

  /** The first of the formats that knows the content. */
  static Optional<FormatReader> recognise(Content content, List<FormatReader> formats)
      throws IOException {
    byte[] head = content.head(FormatReader.HEAD_BYTES);
    for (FormatReader format : formats) {
      if (format.recognises(head, content)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
