import type { Level, Manifest, Rendition } from './manifest';

export type Progress = (fraction: number) => void;

/** A model's files behind signed URLs. A signature that has run out is renewed once by reading the manifest again. */
export class Renditions {
  constructor(
    private manifest: Manifest,
    private readonly readManifest: () => Promise<Manifest>,
    private readonly signal: AbortSignal,
    private readonly credentials: RequestCredentials = 'omit',
  ) {}

  /** In the order in which they are to be loaded. */
  levels(): Level[] {
    return this.manifest.renditions.map(({ kind }) => kind);
  }

  async bytes(level: Level, onProgress: Progress): Promise<ArrayBuffer> {
    let response = await this.ask(level);
    if (response.status === 403) {
      this.manifest = await this.readManifest();
      response = await this.ask(level);
    }
    if (!response.ok) throw new Error(`${level} rendition answered ${response.status}`);
    return readAll(response, this.rendition(level).bytes, onProgress);
  }

  private ask(level: Level): Promise<Response> {
    return fetch(this.rendition(level).url, { signal: this.signal, credentials: this.credentials });
  }

  private rendition(level: Level): Rendition {
    const found = this.manifest.renditions.find(({ kind }) => kind === level);
    if (!found) throw new Error(`the manifest has no ${level} rendition`);
    return found;
  }
}

/** `size` is the manifest's word: Content-Length counts compressed bytes. */
async function readAll(response: Response, size: number, onProgress: Progress): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer();
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    read += next.value.byteLength;
    onProgress(Math.min(read / Math.max(size, 1), 1));
  }
  return new Blob(chunks).arrayBuffer();
}
