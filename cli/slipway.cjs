#!/usr/bin/env node
// Runs the TypeScript sources as they are.
require("tsx/cjs");
require("./main.ts");
