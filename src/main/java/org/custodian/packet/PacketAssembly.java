package org.custodian.packet;

import java.util.List;
import java.util.Optional;
import org.custodian.pdf.Proof;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Makes packets from sealed abstractions, and shows what a recipient would see. */
@Component
public class PacketAssembly {

  /** Makes the packet of the newest sealed abstraction. Called again it gives the same packet. */
  public AssemblyResult assemble(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** The newest packet, if there is one. */
  public Optional<Packet> packet(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** The file, exactly as it would leave. */
  public byte[] content(Packet packet) {
    throw new UnsupportedOperationException();
  }

  /** What became of every source page. */
  public List<ManifestLine> manifest(Packet packet) {
    throw new UnsupportedOperationException();
  }

  /** The proof made on the finished file. */
  public Proof proof(Packet packet) {
    throw new UnsupportedOperationException();
  }

  /** Why the last assembly made no packet; empty if it made one. */
  public List<PageProblem> problems(RequestNumber request) {
    throw new UnsupportedOperationException();
  }
}
