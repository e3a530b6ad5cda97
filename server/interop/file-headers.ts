type Offered = {
  /** As it is saved: "queue.xlsx". */
  name: string;
  /** With its character set where it is text. */
  mediaType: string;
  /** `inline` opens in the browser; a file is otherwise saved. */
  how?: "inline" | "attachment";
  /** Bytes, where they are known before they are sent. */
  size?: number;
};

// RFC 8187: what encodeURIComponent leaves and a header's value may not hold.
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** The headers of a file that is offered: named (RFC 6266), taken for what it says, kept by nothing between. */
export function fileHeaders({ name, mediaType, how = "attachment", size }: Offered): Record<string, string> {
  const named = /^[\w.-]+$/.test(name) ? `filename="${name}"` : `filename*=UTF-8''${encoded(name)}`;
  return {
    "content-type": mediaType,
    ...(size !== undefined && { "content-length": String(size) }),
    "content-disposition": `${how}; ${named}`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  };
}
