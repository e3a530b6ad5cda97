/** Whether the path of an address is broken percent-encoding, which no route can read and Next answers with an error of its own. */
export function unreadableAddress(url = ""): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return false;
  } catch {
    return true;
  }
}
