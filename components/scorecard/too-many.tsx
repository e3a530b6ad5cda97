/** Said to an address that asks too often. */
export function TooMany() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center px-4">
      <h1 className="text-lg font-semibold">Too many readings from here</h1>
      <p className="text-ink-2">Wait a minute, then open the page again.</p>
    </main>
  );
}
