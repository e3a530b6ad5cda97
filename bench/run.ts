// npm run bench [part …]: figures as JSON lines, each ratio measured in one run. Without a name, every part.
import { reportMachine } from "./support/report";

const parts: Record<string, () => Promise<void> | void> = {
  "job-match": async () => (await import("./parts/job-match")).benchJobMatch(),
  queue: async () => (await import("./parts/queue")).benchQueue(),
  growth: async () => (await import("./parts/growth")).benchGrowth(),
  "row-security": async () => (await import("./parts/row-security")).benchRowSecurity(),
  determination: async () => (await import("./parts/determination")).benchDetermination(),
  import: async () => (await import("./parts/import")).benchImport(),
  portfolio: async () => (await import("./parts/portfolio")).benchPortfolio(),
  reproject: async () => (await import("./parts/reproject")).benchReproject(),
  sweep: async () => (await import("./parts/sweep")).benchSweep(),
  javascript: async () => (await import("./parts/javascript")).benchJavascript(),
  start: async () => (await import("./parts/start")).benchStart(),
  calibration: async () => (await import("./parts/calibration")).benchCalibration(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}.\n`);
  process.exit(2);
}
reportMachine();
for (const [name, part] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) await part();
process.exit(0);
