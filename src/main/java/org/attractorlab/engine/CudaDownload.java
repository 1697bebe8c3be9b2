package org.attractorlab.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Fetches PyTorch's CUDA libraries, which are too large to be part of a build, from where the
 * engine's makers publish them. Nothing here happens by itself: {@link #look()} asks the server
 * what there is and how large, and {@link #start} fetches it; call each only after the user's yes.
 *
 * <p>The libraries go to the folder in which the engine looks for them. They are used from the next
 * start of the program on: a process that has loaded other libraries cannot change them.
 */
public final class CudaDownload {
  /** The CUDA version for which the engine brings its connecting library. */
  static final String FLAVOR = "cu128";

  static final String PYTORCH = "2.7.1";
  private static final URI PUBLISHED = URI.create("https://publish.djl.ai/pytorch/");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final Path libraries;
  private final String platform;

  private CudaDownload(URI server, Path libraries, String platform) {
    this.server = server;
    this.libraries = libraries;
    this.platform = platform;
  }

  /** For this computer and user. */
  public static CudaDownload forThisUser() {
    return at(
        PUBLISHED,
        EngineSettings.ofThisProcess().libraries(Folders.ofThisUser()),
        NativeFiles.platform());
  }

  /**
   * @param server ends with a slash
   * @param libraries the folder of all libraries
   */
  static CudaDownload at(URI server, Path libraries, String platform) {
    return new CudaDownload(server, libraries, platform);
  }

  /** The folder of the unpacked CUDA libraries, whether or not it is there. */
  Path target() {
    return libraries.resolve(PYTORCH + "-" + FLAVOR + "-" + platform);
  }

  /** Whether the libraries are there. */
  public boolean isDone() {
    return Files.exists(target().resolve(System.mapLibraryName("torch")));
  }

  /**
   * Asks the server what is to be fetched; empty where it has nothing for this platform.
   *
   * @throws IOException if it does not answer
   */
  public Optional<CudaPackage> look() throws IOException, InterruptedException {
    try (HttpClient client = client()) {
      URI root = server.resolve(PYTORCH + "/");
      HttpResponse<String> index =
          client.send(
              request(root.resolve("files.txt")).build(), HttpResponse.BodyHandlers.ofString());
      check(index);
      List<CudaPackage.File> files = new ArrayList<>();
      for (String line : index.body().lines().map(String::strip).toList()) {
        if (line.startsWith(FLAVOR + "/" + platform + "/") && line.endsWith(".gz")) {
          files.add(file(client, root.resolve(line)));
        }
      }
      return files.isEmpty() ? Optional.empty() : Optional.of(new CudaPackage(FLAVOR, files));
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(PATIENCE)
        .build();
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(PATIENCE);
  }

  private static void check(HttpResponse<?> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException(response.uri() + " answers " + response.statusCode());
    }
  }

  private static CudaPackage.File file(HttpClient client, URI source)
      throws IOException, InterruptedException {
    HttpResponse<Void> head =
        client.send(request(source).HEAD().build(), HttpResponse.BodyHandlers.discarding());
    check(head);
    long bytes =
        head.headers()
            .firstValueAsLong("content-length")
            .orElseThrow(() -> new IOException(source + " does not tell its size"));
    String path = source.getRawPath();
    String packed = path.substring(path.lastIndexOf('/') + 1, path.length() - ".gz".length());
    String name = URLDecoder.decode(packed, StandardCharsets.UTF_8);
    if (name.isEmpty() || !Path.of(name).getFileName().toString().equals(name)) {
      throw new IOException(source + " is no name of a library");
    }
    return new CudaPackage.File(name, source, bytes);
  }

  /**
   * Fetches and unpacks; returns when all is in place. An interrupt ends it; then, as after any
   * failure, nothing is left behind.
   */
  public void start(CudaPackage contents, EngineProgress progress)
      throws IOException, InterruptedException {
    Files.createDirectories(libraries);
    Path unfinished = Files.createTempDirectory(libraries, "downloading-");
    try (HttpClient client = client()) {
      String text = "Downloading PyTorch for CUDA, %d MB".formatted(contents.bytes() / 1_000_000);
      EngineProgress percent = progress.byPercent();
      long before = 0;
      for (CudaPackage.File file : contents.files()) {
        long start = before;
        fetch(
            client,
            file,
            unfinished.resolve(file.name()),
            n -> percent.at((start + n) / (double) Math.max(1, contents.bytes()), text));
        before += file.bytes();
      }
      Files.move(unfinished, target(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      NativeFiles.delete(unfinished);
    }
  }

  private static void fetch(
      HttpClient client, CudaPackage.File file, Path target, LongConsumer heard)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(file.source()).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    check(response);
    try (InputStream counted = new Counted(response.body(), heard);
        InputStream unpacked = new GZIPInputStream(counted, 1 << 16)) {
      Files.copy(unpacked, target);
    }
  }

  /** Tells how much was read, and lets an interrupt through. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer heard;
    private long count;

    Counted(InputStream in, LongConsumer heard) {
      super(in);
      this.heard = heard;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("The download was stopped");
      }
      int n = super.read(bytes, offset, length);
      count += Math.max(0, n);
      heard.accept(count);
      return n;
    }
  }
}
