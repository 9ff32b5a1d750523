#!/usr/bin/env node
// Runs the TypeScript sources as they are. Maps of sources cost a third of a synthesis: only a debugged run needs them.
require("tsx/cjs");
process.setSourceMapsEnabled(process.argv.includes("--debug"));
require("./main.ts");
