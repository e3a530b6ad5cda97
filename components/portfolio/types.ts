import type { OutputOf } from "@/app/_trpc/call";

export type Portfolio = OutputOf<"portfolio.home">;
export type PortfolioLine = Portfolio["total"];
export type MonthLine = Portfolio["months"][number];
export type AskLine = OutputOf<"portfolio.asks">["aboveLimit"][number];
export type TeamLine = OutputOf<"portfolio.team">[number];
export type StallLine = OutputOf<"portfolio.stalls">[number];
