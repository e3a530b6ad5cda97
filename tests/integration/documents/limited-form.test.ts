import { describe, expect, it } from "vitest";
import { fileOf, limitedForm } from "@/app/api/_limited-form";

const most = 1024 * 1024;
const url = "http://portal.test/api/documents";

function upload(bytes: number): Request {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "order.pdf"));
  return new Request(url, { method: "POST", body: form });
}

/** A body that announces no length and counts what is asked of it. */
function endless(): { request: Request; sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  return {
    request: new Request(url, { method: "POST", body, headers, duplex: "half" } as RequestInit),
    sent: () => sent,
  };
}

describe("an upload", () => {
  it("gives its file", async () => {
    const { fileName, bytes } = await fileOf(await limitedForm(upload(1000), most));
    expect({ fileName, length: bytes.length }).toEqual({ fileName: "order.pdf", length: 1000 });
  });

  it("that announces 50 MB is refused unread", async () => {
    const { request, sent } = endless();
    request.headers.set("content-length", String(50 * 1024 * 1024));
    await expect(limitedForm(request, most)).rejects.toMatchObject({ code: "BAD_INPUT", field: "file" });
    expect(sent()).toBeLessThan(256 * 1024);
  });

  it("that announces nothing and does not end is refused when it has passed the limit", async () => {
    const { request, sent } = endless();
    await expect(limitedForm(request, most)).rejects.toMatchObject({
      message: expect.stringMatching(/larger than 1 MB/),
    });
    expect(sent()).toBeLessThan(2 * most);
  });

  it("that is no form, or half of one, is refused", async () => {
    const json = new Request(url, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    const half = new Request(url, {
      method: "POST",
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF',
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    for (const request of [json, half])
      await expect(limitedForm(request, most)).rejects.toMatchObject({ code: "BAD_INPUT", field: "file" });
  });

  it("without a file is refused", async () => {
    const form = new FormData();
    form.append("file", "text");
    const request = new Request(url, { method: "POST", body: form });
    await expect(limitedForm(request, most).then(fileOf)).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});
