import { pipeline, Readable } from "node:stream";
import { constants, crc32, createDeflateRaw } from "node:zlib";

/** One file of the archive, its text written while it is made. */
export type ZipEntry = { name: string; text: AsyncIterable<string> | Iterable<string> };

type Written = { name: Buffer; crc: number; packed: number; size: number; at: number };

// The sizes follow each entry, since they are known when it has been written; names are UTF-8.
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980, the first day the format knows: the same rows make the same bytes. */
const DATE = 0x0021;

const numbers = (...fields: [bytes: 2 | 4, value: number][]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers(
      [4, 0x04034b50],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, DATE],
      [4, 0],
      [4, 0],
      [4, 0],
    ),
    numbers([2, name.length], [2, 0]),
    name,
  ]);

const sizesAfter = ({ crc, packed, size }: Written): Buffer =>
  numbers([4, 0x08074b50], [4, crc], [4, packed], [4, size]);

const listed = ({ name, crc, packed, size, at }: Written): Buffer =>
  Buffer.concat([
    numbers([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE]),
    numbers(
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ),
    name,
  ]);

const endOf = (count: number, bytes: number, at: number): Buffer =>
  numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, bytes], [4, at], [2, 0]);

async function* counted(text: ZipEntry["text"], written: Written): AsyncGenerator<Buffer> {
  for await (const part of text) {
    const bytes = Buffer.from(part);
    written.crc = crc32(bytes, written.crc);
    written.size += bytes.length;
    yield bytes;
  }
}

async function* entryOf({ name, text }: ZipEntry, written: Written): AsyncGenerator<Buffer> {
  yield localHeader(Buffer.from(name));
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  // An error while reading reaches whoever reads the archive, by way of the destroyed stream.
  pipeline(Readable.from(counted(text, written)), deflate, () => {});
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    written.packed += chunk.length;
    yield chunk;
  }
  yield sizesAfter(written);
}

/** A ZIP archive, entry after entry, of which never more than a chunk is in memory. Each entry stays under 4 GB. */
export async function* zipOf(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const all: Written[] = [];
  let at = 0;
  for await (const entry of entries) {
    const written = { name: Buffer.from(entry.name), crc: 0, packed: 0, size: 0, at };
    all.push(written);
    for await (const bytes of entryOf(entry, written)) {
      at += bytes.length;
      yield bytes;
    }
  }
  const directory = Buffer.concat(all.map(listed));
  yield directory;
  yield endOf(all.length, directory.length, at);
}
