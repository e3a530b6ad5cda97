import { setImmediate } from "node:timers/promises";

/** So many items are a few milliseconds of arithmetic. */
const BETWEEN_BREATHS = 8;

/** The items in turn. The process serves pages besides: who waits is answered after every few of them. */
export async function* breathing<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const [index, item] of items.entries()) {
    if (index % BETWEEN_BREATHS === BETWEEN_BREATHS - 1) await setImmediate();
    yield item;
  }
}
