package org.custodian.web.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import org.custodian.intake.SubmissionRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns whatever a call fails with into a problem document. */
@RestControllerAdvice("org.custodian.web.api")
class ApiFaults {
  private final DataSize largest;

  ApiFaults(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.largest = largest;
  }

  @ExceptionHandler(ApiRefusal.class)
  ResponseEntity<Problem> refused(ApiRefusal refusal) {
    return answer(refusal.problem());
  }

  @ExceptionHandler(SubmissionRefused.class)
  ResponseEntity<Problem> faults(SubmissionRefused refused) {
    return answer(Problems.refused(refused));
  }

  @ExceptionHandler(MissingRequestHeaderException.class)
  ResponseEntity<Problem> header(MissingRequestHeaderException missing) {
    return answer(missing(missing.getHeaderName(), "header"));
  }

  @ExceptionHandler(MissingServletRequestParameterException.class)
  ResponseEntity<Problem> parameter(MissingServletRequestParameterException missing) {
    return answer(missing(missing.getParameterName(), "parameter"));
  }

  @ExceptionHandler(MissingServletRequestPartException.class)
  ResponseEntity<Problem> part(
      MissingServletRequestPartException missing, HttpServletRequest call) {
    return answer(
        multipart(call) ? missing(missing.getRequestPartName(), "part") : Problems.NOT_MULTIPART);
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Problem> form(MethodArgumentTypeMismatchException wrong) {
    return answer(
        Problems.part(
            wrong.getName(),
            "form",
            "This has another form than expected.",
            "Dates are written 2026-03-27; choices are written as the description lists them."));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException wrong) {
    return answer(
        wrong.getCause() instanceof JsonMappingException json
            ? Problems.json(json)
            : Problems.UNREADABLE);
  }

  /** Too large and cut off look the same to the reader of the parts; the length tells. */
  @ExceptionHandler(MultipartException.class)
  ResponseEntity<Problem> parts(MultipartException wrong, HttpServletRequest call) {
    if (!multipart(call)) {
      return answer(Problems.NOT_MULTIPART);
    }
    boolean large =
        wrong instanceof MaxUploadSizeExceededException
            || call.getContentLengthLong() > largest.toBytes();
    return answer(large ? Problems.TOO_LARGE : Problems.UNREADABLE);
  }

  @ExceptionHandler(HttpMediaTypeException.class)
  ResponseEntity<Problem> mediaType() {
    return answer(Problems.NOT_MULTIPART);
  }

  /** The security chain answers this one. */
  @ExceptionHandler(AccessDeniedException.class)
  void denied(AccessDeniedException denied) {
    throw denied;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Problem> failed(Exception failure) {
    // The type only: the text of a foreign exception may quote what was sent.
    ApiLog.failed(failure);
    return answer(Problems.FAILED);
  }

  private static boolean multipart(HttpServletRequest call) {
    var type = call.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  private static Problem missing(String name, String what) {
    return Problems.part(
        name, "missing", "This " + what + " is missing.", "Send it with the call.");
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
