package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.stream.Collectors;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.Word;
import org.custodian.vocabulary.RequestNumber;

/** The letters of a request with their day and their words. */
record LetterLines(House house, RequestNumber request) {

  ArrayNode letters() {
    var letters = Chronicle.JSON.arrayNode();
    for (var letter : house.correspondence().letters(request)) {
      letters
          .addObject()
          .put("code", letter.code())
          .put("date", house.facility().day(letter.sentAt()).toString())
          .put("text", text(house.correspondence().content(request, letter.id())));
    }
    return letters;
  }

  private static String text(byte[] pdf) {
    return PdfReader.text(pdf).stream()
        .flatMap(page -> page.words().stream())
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }
}
