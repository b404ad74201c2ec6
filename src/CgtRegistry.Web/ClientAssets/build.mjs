// Builds the client assets: scss -> cgt.css, js -> cgt.js (+ lazily loaded chunks), and copies the
// fonts and the few USWDS pictures that the style sheet really names. Output: ../wwwroot/assets.
import { cp, mkdir, readdir, readFile, rm, writeFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot", "assets");
const modules = join(here, "node_modules");

// Every relative url(...) of the style sheet, and where its file lies in node_modules.
const origins = [
  { prefix: "fonts/", from: join(modules, "@fontsource", "be-vietnam-pro", "files") },
  { prefix: "img/", from: join(modules, "@uswds", "uswds", "dist", "img") },
];

async function styles() {
  const result = sass.compile(join(here, "scss", "cgt.scss"), {
    style: "compressed",
    quietDeps: true,
    loadPaths: [join(modules, "@uswds", "uswds", "packages")],
  });
  await writeFile(join(out, "cgt.css"), result.css);
  const names = new Set([...result.css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map((m) => m[1]));
  for (const name of names) {
    const origin = origins.find((o) => name.startsWith(o.prefix));
    if (!origin) throw new Error(`cgt.css names ${name}: only ${origins.map((o) => o.prefix).join(", ")} are copied`);
    const target = join(out, name);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(origin.from, name.slice(origin.prefix.length)), target);
  }
}

const scripts = () =>
  build({
    entryPoints: [join(here, "js", "cgt.js")],
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    chunkNames: "js/[name]-[hash]",
    legalComments: "none",
    logLevel: "warning",
  });
async function sizes(folder, prefix = "") {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await sizes(path, `${prefix}${entry.name}/`);
    else console.log(`${String((await stat(path)).size).padStart(8)}  ${prefix}${entry.name}`);
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([styles(), scripts()]);
if ((await readFile(join(out, "cgt.css"), "utf8")).includes("Source Sans")) throw new Error("cgt.css names Source Sans, which breaks Vietnamese tone marks");
await sizes(out);
