#!/usr/bin/env node
import type { start } from './start.ts';

// The glance is asked for in every prompt. It is answered from a CommonJS file, which Node starts fastest.
const rest: { start: typeof start } = require('./start.js');
rest.start();
