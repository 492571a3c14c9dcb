package org.custodian.packet;

/**
 * How far a packet is that is being made.
 *
 * @param pages redacted and checked so far
 * @param ofPages that go
 */
public record AssemblyProgress(int pages, int ofPages) {}
