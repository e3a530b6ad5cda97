import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";

const retryable = new Set(["SERVICE_UNAVAILABLE", "TIMEOUT"]);

function isPassing(error: unknown): boolean {
  const code = (error as { data?: { code?: string } | null }).data?.code;
  return code === undefined || code === null || retryable.has(code);
}

/** Reads and writes are tried again only when the fault is passing (network, database); a refusal is final. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 3 && isPassing(error) },
      mutations: {
        retry: (count, error) => count < 4 && isPassing(error),
        retryDelay: (count) => 500 * 2 ** count,
      },
      dehydrate: {
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
    },
  });
}
