import { portfolioAsks } from "../services/portfolio/asks";
import { portfolio as portfolioQuery } from "../services/portfolio/portfolio";
import { portfolioReliability } from "../services/portfolio/reliability";
import { portfolioStalls } from "../services/portfolio/stalls";
import { portfolioTeam } from "../services/portfolio/team";
import { read, router } from "../trpc";

export const portfolio = router({
  home: read(portfolioQuery),
  team: read(portfolioTeam),
  asks: read(portfolioAsks),
  stalls: read(portfolioStalls),
  reliability: read(portfolioReliability),
});
