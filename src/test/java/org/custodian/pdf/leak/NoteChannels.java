package org.custodian.pdf.leak;

import static org.custodian.pdf.leak.Channel.hidden;
import static org.custodian.pdf.leak.Channel.shown;
import static org.custodian.pdf.leak.LeakPaper.dict;
import static org.custodian.pdf.leak.LeakPaper.list;
import static org.custodian.pdf.leak.LeakPaper.made;
import static org.custodian.pdf.leak.LeakPaper.name;
import static org.custodian.pdf.leak.LeakPaper.number;
import static org.custodian.pdf.leak.LeakPaper.numbers;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** Notes, stamps, links and form fields. */
final class NoteChannels {
  private NoteChannels() {}

  static List<Channel> all() {
    return List.of(
        shown("stamp look", (p, s) -> p.note(looking(p, s, note(p, "Stamp", "Name", name(s))))),
        shown(
            "free text look",
            (p, s) ->
                p.note(
                    looking(
                        p,
                        s,
                        note(
                            p,
                            "FreeText",
                            "Contents",
                            p.either(s),
                            "DA",
                            LeakPaper.text("/Helv 9 Tf 0 g"),
                            "DS",
                            p.either(s))))),
        shown("field value and look", NoteChannels::field),
        hidden(
            "note text",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Text",
                        "Contents",
                        p.either(s),
                        "T",
                        p.either(s),
                        "Subj",
                        p.either(s),
                        "NM",
                        p.either(s)))),
        hidden(
            "note rich text",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Highlight",
                        "RC",
                        p.either("<p>" + s + "</p>"),
                        "QuadPoints",
                        numbers(500, 745, 505, 745, 500, 740, 505, 740)))),
        hidden(
            "popup",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Popup",
                        "Contents",
                        p.either(s),
                        "Open",
                        org.apache.pdfbox.cos.COSBoolean.FALSE))),
        hidden("other states of a look", NoteChannels::states),
        hidden(
            "link to an address",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Link",
                        "A",
                        dict("S", name("URI"), "URI", p.either("https://example.org/" + s))))),
        hidden(
            "link to a file",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Link",
                        "A",
                        dict(
                            "S",
                            name("GoToR"),
                            "F",
                            dict(
                                "Type",
                                name("Filespec"),
                                "F",
                                p.either(s),
                                "UF",
                                LeakPaper.wide(s)),
                            "D",
                            p.either(s))))),
        hidden(
            "launch",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Link",
                        "A",
                        dict(
                            "S",
                            name("Launch"),
                            "F",
                            p.either(s),
                            "Win",
                            dict("F", p.either(s), "P", p.either(s)))))),
        hidden(
            "script of a note",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Screen",
                        "AA",
                        dict(
                            "E", dict("S", name("JavaScript"), "JS", p.stream("x='" + s + "'")))))),
        hidden(
            "attached to a note",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "FileAttachment",
                        "FS",
                        dict(
                            "Type",
                            name("Filespec"),
                            "F",
                            p.either(s),
                            "Desc",
                            p.either(s),
                            "EF",
                            dict("F", p.stream(s, "Type", name("EmbeddedFile"))))))),
        hidden(
            "sound",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Sound",
                        "Sound",
                        p.stream(s, "Type", name("Sound"), "R", number(8000))))),
        hidden(
            "movie",
            (p, s) -> p.note(note(p, "Movie", "T", p.either(s), "Movie", dict("F", p.either(s))))),
        hidden(
            "3D",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "3D",
                        "3DD",
                        p.stream(
                            s,
                            "Type",
                            name("3D"),
                            "Subtype",
                            name("U3D"),
                            "OnInstantiate",
                            p.stream(s))))),
        hidden(
            "rich media",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "RichMedia",
                        "RichMediaContent",
                        dict("Assets", dict("Names", list(p.either(s), dict("F", p.either(s)))))))),
        hidden(
            "redaction not carried out",
            (p, s) ->
                p.note(
                    note(
                        p,
                        "Redact",
                        "OverlayText",
                        p.either(s),
                        "RO",
                        p.form("BT /F1 9 Tf (" + s + ") Tj ET")))),
        hidden("hidden note", (p, s) -> p.note(looking(p, s, note(p, "Stamp", "F", number(2))))),
        hidden(
            "field names and helps",
            (p, s) ->
                fields(p)
                    .add(
                        new COSObject(
                            dict(
                                "FT",
                                name("Tx"),
                                "T",
                                p.either(s),
                                "TU",
                                p.either(s),
                                "TM",
                                p.either(s),
                                "DV",
                                p.either(s),
                                "RV",
                                p.either(s),
                                "V",
                                LeakPaper.text(""))))),
        hidden(
            "choices of a field",
            (p, s) ->
                fields(p)
                    .add(
                        new COSObject(
                            dict(
                                "FT",
                                name("Ch"),
                                "T",
                                LeakPaper.text("choice"),
                                "Opt",
                                list(p.either(s), list(p.either(s), p.either(s))),
                                "I",
                                numbers(0))))),
        hidden(
            "captions of a button",
            (p, s) -> {
              var button =
                  note(
                      p,
                      "Widget",
                      "FT",
                      name("Btn"),
                      "T",
                      LeakPaper.text("b"),
                      "MK",
                      dict(
                          "CA",
                          p.either(s),
                          "RC",
                          p.either(s),
                          "AC",
                          p.either(s),
                          "I",
                          p.form("% " + s)),
                      "F",
                      number(2));
              fields(p).add(new COSObject(button));
              p.note(button);
            }),
        hidden(
            "signature",
            (p, s) ->
                fields(p)
                    .add(
                        new COSObject(
                            dict(
                                "FT",
                                name("Sig"),
                                "T",
                                LeakPaper.text("sig"),
                                "V",
                                dict(
                                    "Type",
                                    name("Sig"),
                                    "Filter",
                                    name("Adobe.PPKLite"),
                                    "Name",
                                    p.either(s),
                                    "Reason",
                                    p.either(s),
                                    "Location",
                                    p.either(s),
                                    "ContactInfo",
                                    p.either(s),
                                    "Contents",
                                    p.either(s),
                                    "Prop_Build",
                                    dict("App", dict("Name", name(s)))),
                                "Lock",
                                dict("Fields", list(p.either(s))),
                                "SV",
                                dict("Reasons", list(p.either(s))))))),
        hidden(
            "calculation of a field",
            (p, s) ->
                fields(p)
                    .add(
                        new COSObject(
                            dict(
                                "FT",
                                name("Tx"),
                                "T",
                                LeakPaper.text("c"),
                                "AA",
                                dict("C", dict("S", name("JavaScript"), "JS", p.either(s))))))),
        hidden(
            "XFA",
            (p, s) ->
                made(p.catalog(), "AcroForm")
                    .setItem(
                        "XFA",
                        list(p.either("datasets"), p.stream("<xfa:data>" + s + "</xfa:data>")))),
        hidden(
            "form defaults",
            (p, s) -> {
              made(p.catalog(), "AcroForm").setItem("DA", p.either("/" + s + " 9 Tf"));
              made(made(made(p.catalog(), "AcroForm"), "DR"), "Font")
                  .setItem(name(s), LeakPaper.helvetica());
            }));
  }

  private static COSDictionary note(LeakPaper p, String subtype, Object... entries) {
    int x = 45 + p.random.nextInt(500);
    COSDictionary note = dict(entries);
    note.setItem(COSName.TYPE, name("Annot"));
    note.setItem(COSName.SUBTYPE, name(subtype));
    note.setItem(COSName.RECT, numbers(x, 755, x + 5, 760));
    note.setItem("P", p.page.getCOSObject());
    return note;
  }

  private static COSDictionary looking(LeakPaper p, String s, COSDictionary note) {
    double[] at = p.spot();
    note.setItem(COSName.RECT, numbers(at[0], at[1] - 3, at[0] + 100, at[1] + 10));
    note.setItem(
        "AP",
        dict("N", p.form("BT /F1 9 Tf 1 3 Td (" + s + ") Tj ET", "BBox", numbers(0, 0, 100, 13))));
    return note;
  }

  private static void states(LeakPaper p, String s) {
    var look = p.form("0 0 1 1 re f", "BBox", numbers(0, 0, 5, 5));
    var other = p.form("BT /F1 9 Tf (" + s + ") Tj ET", "BBox", numbers(0, 0, 5, 5));
    p.note(
        note(
            p,
            "Stamp",
            "AP",
            dict("N", dict("On", look, s, other), "D", other, "R", other),
            "AS",
            name("On")));
  }

  private static COSArray fields(LeakPaper p) {
    return LeakPaper.array(made(p.catalog(), "AcroForm"), "Fields");
  }

  private static void field(LeakPaper p, String s) {
    COSDictionary field =
        looking(
            p,
            s,
            note(
                p,
                "Widget",
                "FT",
                name("Tx"),
                "T",
                LeakPaper.text("f"),
                "V",
                p.either(s),
                "DV",
                p.either(s),
                "DA",
                LeakPaper.text("/Helv 9 Tf 0 g")));
    fields(p).add(new COSObject(field));
    p.note(field);
  }
}
