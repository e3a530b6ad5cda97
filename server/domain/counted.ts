/** A number of things in English words: "1 row", "9,998 rows", "2 business days"; `many` where the plural is not `one` with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
