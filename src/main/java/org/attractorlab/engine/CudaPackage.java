package org.attractorlab.engine;

import java.net.URI;
import java.util.List;

/**
 * What must be downloaded so that PyTorch can use an NVIDIA GPU.
 *
 * @param flavor {@code cu128} or the like: the version of CUDA
 * @param files to be fetched, packed
 */
public record CudaPackage(String flavor, List<File> files) {
  /**
   * One packed library.
   *
   * @param name of the library, unpacked
   * @param bytes to be fetched
   */
  public record File(String name, URI source, long bytes) {}

  public CudaPackage {
    files = List.copyOf(files);
  }

  /** Bytes to be fetched. */
  public long bytes() {
    return files.stream().mapToLong(File::bytes).sum();
  }
}
