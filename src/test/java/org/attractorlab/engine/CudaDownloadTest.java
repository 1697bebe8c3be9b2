package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaDownloadTest {
  private static final String TORCH = System.mapLibraryName("torch");

  @TempDir Path libraries;
  private final Map<String, byte[]> published = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private CudaDownload download;

  @BeforeEach
  void aServerLikeTheRealOne() throws IOException {
    publish("cu128/test-x86_64/native/lib/" + TORCH + ".gz", gzip(new byte[2_000_000]));
    publish("cu128/test-x86_64/native/lib/libcudart%2B12.so.gz", gzip(new byte[] {7}));
    publish("cpu/test-x86_64/native/lib/other.gz", gzip(new byte[] {8}));
    published.put(
        "/pytorch/2.7.1/files.txt",
        String.join(
                "\n",
                "cpu/test-x86_64/native/lib/other.gz",
                "cu128/test-x86_64/native/lib/" + TORCH + ".gz",
                "cu128/test-x86_64/native/lib/libcudart%2B12.so.gz",
                "cu128/else-x86_64/native/lib/other.gz")
            .getBytes(StandardCharsets.UTF_8));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    download = CudaDownload.at(address(), libraries, "test-x86_64");
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pytorch/");
  }

  @AfterEach
  void stopIt() {
    server.stop(0);
  }

  private void publish(String path, byte[] content) {
    published.put("/pytorch/2.7.1/" + path, content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    byte[] content = published.get(path);
    try (exchange) {
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().add("Content-Length", Integer.toString(content.length));
        exchange.sendResponseHeaders(200, -1);
      } else {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
      }
    }
  }

  private CudaPackage look() throws IOException, InterruptedException {
    return download.look().orElseThrow();
  }

  @Test
  void lookingTellsFilesAndSizeAndFetchesNothing() throws Exception {
    CudaPackage contents = look();
    assertThat(contents.files())
        .extracting(CudaPackage.File::name)
        .containsExactly(TORCH, "libcudart+12.so");
    assertThat(contents.bytes())
        .isEqualTo(gzip(new byte[2_000_000]).length + gzip(new byte[] {7}).length);
    assertThat(asked).noneMatch(request -> request.startsWith("GET") && request.endsWith(".gz"));
    assertThat(libraries).isEmptyDirectory();
  }

  @Test
  void theLibrariesAreUnpackedWhereTheEngineLooksForThisFlavor() throws Exception {
    List<Double> heard = new ArrayList<>();
    assertThat(download.isDone()).isFalse();
    download.start(look(), (fraction, _) -> heard.add(fraction));
    Path folder = libraries.resolve("2.7.1-cu128-test-x86_64");
    assertThat(folder.resolve(TORCH)).hasSize(2_000_000);
    assertThat(folder.resolve("libcudart+12.so")).hasBinaryContent(new byte[] {7});
    assertThat(heard).isSorted().endsWith(1.0);
    assertThat(download.isDone()).isTrue();
    assertThat(libraries.toFile().list()).containsExactly("2.7.1-cu128-test-x86_64");
  }

  @Test
  void aBrokenDownloadLeavesNothingBehind() throws Exception {
    CudaPackage contents = look();
    publish("cu128/test-x86_64/native/lib/libcudart%2B12.so.gz", new byte[] {1, 2, 3});
    assertThatThrownBy(() -> download.start(contents, EngineProgress.SILENT))
        .isInstanceOf(IOException.class);
    assertThat(libraries).isEmptyDirectory();
    assertThat(download.isDone()).isFalse();
  }

  @Test
  void anInterruptEndsItAndLeavesNothingBehind() throws Exception {
    CudaPackage contents = look();
    assertThatThrownBy(() -> download.start(contents, (_, _) -> Thread.currentThread().interrupt()))
        .isInstanceOfAny(IOException.class, InterruptedException.class);
    Thread.interrupted();
    assertThat(libraries).isEmptyDirectory();
  }

  @Test
  void aPlatformWithoutCudaIsToldApart() throws Exception {
    assertThat(CudaDownload.at(address(), libraries, "vax-780").look()).isEmpty();
  }

  @Test
  void aServerWithoutTheIndexIsAnError() {
    published.remove("/pytorch/2.7.1/files.txt");
    assertThatThrownBy(download::look).isInstanceOf(IOException.class).hasMessageContaining("404");
  }
}
