// Builds when npm installs. `npm install --global .` brings nothing to build with, and so comes second.
try {
  await import('./build.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('Waymark: what it is built with is not installed yet; run npm install first');
  process.exitCode = 1;
}
