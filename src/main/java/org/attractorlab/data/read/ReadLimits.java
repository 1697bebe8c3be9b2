package org.attractorlab.data.read;

/**
 * How much is read at most. Where a set has more images or values the first ones are kept and a
 * note says so; a file or archive that passes one of the other limits is refused.
 *
 * @param images the most images of a set
 * @param values the most values of a set, all images together
 * @param fileBytes the most bytes of one picture, or of one file inside an archive, unpacked
 * @param archiveBytes the most bytes of all files of an archive together, unpacked
 * @param archiveRatio the most bytes that one packed byte may unpack to, on average
 * @param entries the most files in a folder or an archive
 * @param pixels the most pixels of one picture; beyond four million a picture is thinned out while
 *     it is decoded
 */
public record ReadLimits(
    int images,
    long values,
    int fileBytes,
    long archiveBytes,
    int archiveRatio,
    int entries,
    long pixels) {
  /** Enough for all of MNIST or Fashion-MNIST, and less than half a gigabyte of memory. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(100_000, 48_000_000L, 192 << 20, 4L << 30, 250, 200_000, 256_000_000L);
}
