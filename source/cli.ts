#!/usr/bin/env node
import { answerQuickly } from './commands/quick.ts';

// The glance is asked for in every prompt, so it is answered from here, by a small CommonJS file: Node starts such a
// one fastest. The program itself is loaded for everything else.
if (!answerQuickly(process, __filename)) import('./main.ts');
