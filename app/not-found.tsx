import Link from "next/link";

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-3 px-4">
      <h1 className="text-lg font-semibold">There is nothing here for you</h1>
      <p className="text-ink-2">The address may be mistyped, or the record is not one of yours.</p>
      <p>
        <Link href="/" className="text-accent underline">
          Go to your home page
        </Link>
      </p>
    </main>
  );
}
