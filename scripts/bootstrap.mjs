// Runs a script of the product on any machine with Node 20 or later and npm: installs what package-lock.json names,
// brings Node 24 where the machine's own is too old, then hands over. It may use nothing that is not in Node 20.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";

function say(line) {
  process.stdout.write(`▸ ${line}\n`);
}

function npm(args, failure, folder = root) {
  const done = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    shell: windows,
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stderr ?? ""}\n${failure}\n`);
  process.exit(1);
}

function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".installed-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  say("Installing what package-lock.json names (a minute or two) …");
  npm(
    ["ci", "--include=dev"],
    "npm could not install the packages. Check that this machine reaches its npm registry, then run the command again.",
  );
  writeFileSync(mark, lock);
}

function isNewEnough([major, minor]) {
  return major > 22 || (major === 22 && minor >= 18);
}

// The folder of a Node that is new enough, or "" when this one is.
function newerNode() {
  if (isNewEnough(process.versions.node.split(".").map(Number))) return "";
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const runtime = join(root, ".runtime");
  const folder = join(runtime, "node_modules", name, "bin");
  if (!existsSync(folder)) {
    say(`Node ${process.versions.node} is too old for the product; bringing Node 24 beside it …`);
    mkdirSync(runtime, { recursive: true });
    writeFileSync(join(runtime, "package.json"), '{"private":true}\n');
    npm(
      ["install", "--no-save", "--no-audit", `${name}@24`],
      `Install Node 24 (https://nodejs.org) and run the command again.`,
      runtime,
    );
  }
  return folder;
}

/** Runs `script` (TypeScript) with the right Node; the promise settles with its exit code. */
export function run(script, args) {
  install();
  const folder = newerNode();
  const node = folder ? join(folder, windows ? "node.exe" : "node") : process.execPath;
  const path = [folder, join(root, "node_modules", ".bin"), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(node, ["--import", "tsx", join(root, script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child by itself; this process waits for it to close things properly.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}
