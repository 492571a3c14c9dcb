package org.custodian.packet;

/**
 * Why a page keeps a packet from being made.
 *
 * @param documentId empty if it concerns the packet as a whole
 * @param page in the source document, from 1; 0 if it concerns the document as a whole
 * @param reasonCode a name of {@link org.custodian.pdf.Obstacle} or {@link PacketFault}
 */
public record PageProblem(String documentId, int page, String reasonCode) {}
