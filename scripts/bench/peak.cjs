// Loaded before a program that is measured: at its end, tells on stderr the most memory that it has taken, in kB.
process.on('exit', () => require('node:fs').writeSync(2, String(process.resourceUsage().maxRSS)));
