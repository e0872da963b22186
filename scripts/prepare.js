// Builds when npm installs. `npm install --global .` brings nothing to build with, and so comes second.
try {
  await import('./build.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  const { NODE_ENV, npm_config_omit } = process.env;
  const leavesOut = [
    NODE_ENV === 'production' && 'NODE_ENV=production',
    /\bdev\b/.test(npm_config_omit ?? '') && '--omit=dev',
  ].find(Boolean);
  const what = leavesOut
    ? `was left out (${leavesOut}); run npm ci --include=dev`
    : 'is not installed yet; run npm install first';
  console.error(`Waymark: what it is built with ${what}`);
  process.exitCode = 1;
}
