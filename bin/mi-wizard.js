#!/usr/bin/env node
// The program is one bundle; this file only has to stay where npm links it.
import '../dist/cli.js';
