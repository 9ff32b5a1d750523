const { createHash } = require("node:crypto");
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const { dirname, join } = require("node:path");

const root = join(__dirname, "..");
const cache = join(root, "node_modules", ".cache", "slipway", "cli");

/**
 * The command line and the offline provider as one JavaScript file each, made from the sources whenever one of them has
 * changed: these load four times as fast as hundreds of TypeScript files and packages would one by one. Kept below
 * node_modules; where that cannot be written to, the sources are run as they are.
 */
async function load() {
  // Stack traces are to name the sources.
  if (process.argv.includes("--debug")) return runSources();
  const folder = join(cache, createHash("sha256").update(root).digest("hex").slice(0, 12));
  if (!isFresh(folder)) {
    try {
      await build(folder);
    } catch {
      return runSources();
    }
  }
  process.env.SLIPWAY_PROVIDER = join(folder, "provider.cjs");
  return require(join(folder, "cli.cjs"));
}

function runSources() {
  require("tsx/cjs");
  return require("./main.ts");
}

/** Whether no source has changed since the file was made: a source is known by its size and its time. */
function isFresh(folder) {
  try {
    const { inputs } = JSON.parse(readFileSync(join(folder, "inputs.json"), "utf8"));
    return Object.entries(inputs).every(([file, mark]) => markOf(join(root, file)) === mark);
  } catch {
    return false;
  }
}

async function build(folder) {
  const { metafile, outputFiles } = await require("esbuild").build({
    absWorkingDir: root,
    entryPoints: { cli: join(__dirname, "main.ts"), provider: join(root, "plan", "provider", "main.ts") },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20",
    logLevel: "silent",
    // The first two start processes of their own from their own files; the others are large, and one command needs them.
    external: ["esbuild", "tsx", "@aws-sdk/*", "echarts"],
    plugins: [keepPlaces],
  });
  const sources = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
  const inputs = Object.fromEntries([...sources, "package-lock.json"].map((file) => [file, markOf(join(root, file))]));
  mkdirSync(folder, { recursive: true });
  removeOrphans();
  for (const { path, text } of outputFiles) replace(path, text);
  replace(join(folder, "inputs.json"), JSON.stringify({ root, inputs }));
}

/** Several checkouts may share node_modules; what one that is gone left behind goes too. */
function removeOrphans() {
  for (const name of readdirSync(cache)) {
    try {
      const { root: checkout } = JSON.parse(readFileSync(join(cache, name, "inputs.json"), "utf8"));
      if (!existsSync(checkout)) rmSync(join(cache, name), { recursive: true });
    } catch {
      // It is being written.
    }
  }
}

/** A file in a bundle still knows the folder it comes from. */
const keepPlaces = {
  name: "keep-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes("__dirname")) return undefined;
      const loader = path.endsWith("ts") ? "ts" : "js";
      return { contents: text.replaceAll(/(?<![\w$."'])__dirname\b/g, JSON.stringify(dirname(path))), loader };
    });
  },
};

function markOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.size} ${found.mtimeMs}`;
}

/** Another run may be reading the file at this moment. */
function replace(file, text) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

load();
