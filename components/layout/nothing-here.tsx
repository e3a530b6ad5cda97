import Link from "next/link";

/** What stands where a page is not there, or is not the reader's: the two are told apart for nobody. */
export function NothingHere() {
  return (
    <div className="mx-auto grid min-h-80 max-w-md content-center gap-3 px-4">
      <h1 className="text-lg font-semibold">There is nothing here for you</h1>
      <p className="text-ink-2">The address may be mistyped, or the record is not one of yours.</p>
      <p>
        <Link href="/" className="text-accent underline">
          Go to your home page
        </Link>
      </p>
    </div>
  );
}
