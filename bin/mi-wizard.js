#!/usr/bin/env node
// This file only has to stay where npm links it.
import { start } from './program.js';

start();
