"""The peer of the packet bench: PyMuPDF doing the same job, and a stop-watch for any command.

packet_peer.py full|merge FOLDER OUT PASSWORD   joins all files of a folder; full adds a bookmark per
                                               document, a number on every page and AES-256
packet_peer.py time COMMAND...                  runs a command; prints CPU seconds and peak KiB
"""

import os
import sys


def join(kind, folder, target, password):
    import fitz

    packet = fitz.open()
    outline = []
    for name in sorted(os.listdir(folder)):
        with fitz.open(os.path.join(folder, name)) as source:
            outline.append([1, name, packet.page_count + 1])
            packet.insert_pdf(source, annots=False, links=False)
    if kind == "merge":
        packet.save(target)
        return
    for number, page in enumerate(packet, 1):
        place = fitz.Point(page.rect.width - 90, page.rect.height - 20)
        page.insert_text(place, "BENCH-%06d" % number, fontname="helv", fontsize=9)
    packet.set_toc(outline)
    packet.save(
        target,
        encryption=fitz.PDF_ENCRYPT_AES_256,
        user_pw=password,
        owner_pw=password + "-owner",
    )


def measure(command):
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(child, 0)
    print("%.2f %d" % (used.ru_utime + used.ru_stime, used.ru_maxrss))
    sys.exit(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    if sys.argv[1] == "time":
        measure(sys.argv[2:])
    else:
        join(*sys.argv[1:5])
