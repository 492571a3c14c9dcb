package org.custodian.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a call was refused and what to do, as RFC 9457 writes it with our own members.
 *
 * @param type urn:custodian:problem: and the code
 * @param code for programs; does not change
 * @param errors part by part, if parts are at fault
 * @param hint what to do
 * @param requestNo the request that it is about, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    List<Part> errors,
    String hint,
    @Nullable String requestNo) {

  /**
   * One part of a call that must be changed.
   *
   * @param field which part, for example "courtCase.returnDate"
   * @param code which check
   * @param message what is wrong; never quotes the value
   * @param hint what to do
   */
  public record Part(String field, String code, String message, String hint) {}

  static Problem of(HttpStatus status, String code, String title, String hint) {
    return of(status, code, title, hint, List.of());
  }

  static Problem of(HttpStatus status, String code, String title, String hint, List<Part> errors) {
    return new Problem(
        "urn:custodian:problem:" + code, title, status.value(), code, errors, hint, null);
  }

  Problem about(String requestNo) {
    return new Problem(type, title, status, code, errors, hint, requestNo);
  }
}
