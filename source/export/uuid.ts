import { createHash } from 'node:crypto';

/** What the UUIDs of Waymark are made in, as RFC 9562 asks for. Another one would make every task and card a new one. */
const NAMESPACE = '6d1f0c0e5b0b4c58a2f19e3c7d40b8a5';

/** The UUID (version 5) that stands for these names, always the same: so another program knows again what it has read. */
export function uuidOf(...names: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE, 'hex').update(JSON.stringify(names)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
