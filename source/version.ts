export { version } from '../package.json';

/**
 * Names the very code that runs: the build puts a digest of the source in its place. Two builds of one version may
 * compute differently, so that neither may trust what the other has computed.
 */
export const build = process.env['WAYMARK_BUILD'] ?? 'source';
