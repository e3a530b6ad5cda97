import { portfolio as portfolioQuery } from "../services/portfolio/portfolio";
import { read, router } from "../trpc";

export const portfolio = router({ home: read(portfolioQuery) });
