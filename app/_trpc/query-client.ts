import { QueryClient } from "@tanstack/react-query";
import { CallProblem } from "./call";

const isPassing = (error: unknown) => error instanceof CallProblem && error.passing;

/** Reads are tried again only when the fault is passing (network, database); a refusal is final. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 3 && isPassing(error) },
    },
  });
}
