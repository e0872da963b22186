/**
 * So many random bytes, as hexadecimal digits: for names that nobody can foresee and no other device makes. The global
 * `crypto` loads itself when it is first used, `node:crypto` would be loaded by every start.
 */
export function randomHex(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex');
}
