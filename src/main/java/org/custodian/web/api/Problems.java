package org.custodian.web.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;
import org.custodian.intake.Fault;
import org.custodian.intake.SubmissionRefused;
import org.springframework.http.HttpStatus;

/** Every refusal of the REST addresses. A test calls each of them. */
final class Problems {
  static final Problem UNAUTHORIZED =
      Problem.of(
          HttpStatus.UNAUTHORIZED,
          "not-signed-in",
          "This needs a sign-in",
          "Send user name and password of a person with the role auditor or privacy officer.");
  static final Problem FORBIDDEN =
      Problem.of(
          HttpStatus.FORBIDDEN,
          "not-allowed",
          "This person may not do that",
          "Sign in as somebody with the role auditor or privacy officer.");
  static final Problem NO_ADDRESS =
      Problem.of(
          HttpStatus.NOT_FOUND,
          "no-such-address",
          "Nothing stands at this address",
          "Look at /swagger-ui.html for the addresses and their methods.");
  static final Problem NO_REQUEST =
      Problem.of(
          HttpStatus.NOT_FOUND,
          "no-such-request",
          "No request has this number and PIN",
          "Check both. After five wrong PINs a request stays closed for 15 minutes.");
  static final Problem NO_TRACE =
      Problem.of(
          HttpStatus.NOT_FOUND,
          "no-such-request",
          "No request has this number",
          "A request number has the form 26-0003.");
  static final Problem UNREADABLE =
      Problem.of(
          HttpStatus.BAD_REQUEST,
          "unreadable",
          "The call cannot be read",
          "Compare it with the description at /swagger-ui.html.");
  static final Problem TOO_LARGE =
      Problem.of(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "too-large",
          "The call is too large",
          "A file has at most 50 MB, a call at most 120 MB. Send later papers on the status page.");
  static final Problem NOT_MULTIPART =
      Problem.of(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "not-multipart",
          "The call has another form than this address takes",
          "Send multipart/form-data with a part named request of type application/json.");
  static final Problem FAILED =
      Problem.of(
          HttpStatus.INTERNAL_SERVER_ERROR,
          "failed",
          "Something went wrong on our side",
          "Send it again with the same Idempotency-Key; nothing is done twice.");

  /** The call misses a part, a header or a parameter, or one cannot be read. */
  static Problem part(String field, String code, String message, String hint) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "part-missing-or-unreadable",
        "A part of the call is missing or cannot be read",
        "Send it again with the part named below.",
        List.of(new Problem.Part(field, code, message, hint)));
  }

  static Problem refused(List<Problem.Part> errors) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "request-has-faults",
        "The request cannot be worked on",
        "Change every part named below and send all of it again with the same Idempotency-Key.",
        errors);
  }

  static Problem refused(SubmissionRefused refused) {
    return refused(refused.faults().stream().map(Problems::part).toList());
  }

  private static Problem.Part part(Fault fault) {
    var message =
        switch (fault.code()) {
          case "required" -> "This part is missing.";
          case "past", "future", "order" -> "This date does not fit.";
          case "unknown" -> "This is not one of the possible values.";
          case "too-long" -> "This part is too long.";
          default -> "This part has another form than expected.";
        };
    return new Problem.Part(fault.field(), fault.code(), message, fault.hint());
  }

  /** A JSON part with a value of a wrong form; says where, and never what it was. */
  static Problem json(JsonMappingException wrong) {
    var path =
        wrong.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" : step.getFieldName())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("."));
    return part(
        path.isEmpty() ? "request" : path,
        "form",
        "This part has another form than expected.",
        "Dates are written 2026-03-27; choices are written as the description lists them.");
  }

  private Problems() {}
}
