// The contrast of what the dashboard writes, on four backgrounds: npm run contrast. WCAG asks for 4.5 for text, 3 for
// marks and bars.
import { importSource } from './source.js';

const { contrastTable, contrasts } = await importSource('../test/support/contrast.ts');

console.log(contrastTable(contrasts()));
