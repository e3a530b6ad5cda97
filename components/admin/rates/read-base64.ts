/** A file's bytes in base 64, as a call carries them. */
export function readBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
  reader.onerror = () => reject(new Error("The file could not be read; choose it again."));
  reader.readAsDataURL(file);
  return promise;
}
