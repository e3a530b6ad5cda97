import type { OutputOf } from "@/app/_trpc/call";

export type Portfolio = OutputOf<"portfolio.home">;
export type PortfolioLine = Portfolio["total"];
export type AskLine = Portfolio["aboveLimit"][number];
export type TeamLine = Portfolio["team"][number];
export type StallLine = Portfolio["stalls"][number];
