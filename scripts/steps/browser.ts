import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { giveUp, say } from "./say";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chrome or Chromium: CHROMIUM, a usual place, or Debian's package, installed when that is allowed. */
export function findBrowser(): string {
  const found = [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
  return found ?? installed() ?? missing();
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Chromium for the browser tests …");
  spawnSync("apt-get", ["update"], { stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  return places.find((path) => existsSync(path));
}

function missing(): never {
  return giveUp(
    "The browser tests need Chrome or Chromium. Install it (Debian, Ubuntu: `sudo apt-get install chromium`; macOS: " +
      "`brew install --cask google-chrome`), or set CHROMIUM to its path, and run `npm test` again.",
  );
}

/** How Chromium is started: as root it needs no sandbox, and it must not call home. */
export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
