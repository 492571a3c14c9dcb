package org.custodian.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: signs in at our page, then calls what Tasklist calls. */
public final class TasklistClient {
  public static final String PASSWORD = "Riverbend-2026!";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String root;

  public TasklistClient(int port) {
    this.root = "http://localhost:" + port;
  }

  /** Signs in; the engine's own token comes with the first page of Tasklist. */
  public TasklistClient signIn(String user) {
    signInResponse(user, PASSWORD);
    get("/camunda/app/tasklist/default/");
    return this;
  }

  public HttpResponse<String> signInResponse(String user, String password) {
    var page = TOKEN.matcher(get("/login").body());
    var token = page.find() ? page.group(1) : "";
    var form =
        Map.of("username", user, "password", password, "_csrf", token).entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String json) {
    return call("POST", path, json);
  }

  public HttpResponse<String> call(String method, String path, String json) {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    cookies.getCookieStore().getCookies().stream()
        .filter(
            cookie -> cookie.getName().equals("XSRF-TOKEN") && cookie.getPath().equals("/camunda"))
        .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
