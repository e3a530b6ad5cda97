import { strToU8, Zip, ZipDeflate } from "fflate";

/** One file of the archive, its text written while it is made. */
export type ZipEntry = { name: string; text: AsyncIterable<string> | Iterable<string> };

/** 1 January 1980, the first day the format knows: the same rows make the same bytes. */
const mtime = new Date(1980, 0, 1);

/** A ZIP archive, entry after entry, of which never more than a chunk is in memory. Each entry stays under 4 GB. */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const taken = () => {
    const chunks = made;
    made = [];
    return chunks;
  };
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for await (const { name, text } of entries) {
    const file = new ZipDeflate(name, { level: 1 });
    file.mtime = mtime;
    archive.add(file);
    for await (const part of text) {
      file.push(strToU8(part));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
  }
  archive.end();
  yield* taken();
}
