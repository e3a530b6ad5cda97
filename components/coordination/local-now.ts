/** Fills an empty date-and-time field with the browser's own present minute, once it is on the page. */
export function localNow(input: HTMLInputElement | null): void {
  if (!input || input.value) return;
  const now = new Date();
  input.value = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
