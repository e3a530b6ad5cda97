import { cpus, totalmem } from "node:os";

export type Figure = {
  name: string;
  value: number;
  unit: string;
  ratioTo?: string;
  ratio?: number;
  p50?: number;
  p99?: number;
  n?: number;
};

/** Prints one figure as a JSON line. */
export function report(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

/** The machine, said once at the top: figures mean nothing without it. */
export function reportMachine(): void {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  report({
    name: `machine: ${cpus().length} × ${first?.model.trim() ?? "?"}, ${memory}, Node ${process.versions.node}`,
    value: 1,
    unit: "machine",
  });
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
