import { ProblemError } from '../http/problem';
import type { Progress } from '../viewer/Renditions';
import { type Announcement, type Leave, announceVersion, completeUpload, readUpload, waitingFor } from './models';

export const MAX_BYTES = 500 * 1024 * 1024;
const ONE_PIECE = 100 * 1024 * 1024;
const PART = 16 * 1024 * 1024;
const TRIES = 4;

/** SHA-256 in hex: signed into the upload, so that storage accepts these bytes and no others. */
export async function sha256(bytes: Blob): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
}

/** A reason not to send the file at all, before anything is asked of the shop. */
export async function refusalOf(file: File): Promise<string | undefined> {
  if (file.size > MAX_BYTES) return 'A model may be 500 MB at most.';
  const magic = await file.slice(0, 4).text();
  return magic === 'glTF' || magic === 'PK\u0003\u0004' ? undefined : 'This is neither a binary glTF file (.glb) nor a zip.';
}

/** What is told of a file beforehand. A large one is read part by part: it is never in memory whole. */
export async function announcementOf(file: File, partBytes = file.size > ONE_PIECE ? PART : 0): Promise<Announcement> {
  const about = { fileName: file.name, bytes: file.size };
  if (!partBytes) return { ...about, sha256: await sha256(file) };
  const parts: string[] = [];
  for (let from = 0; from < file.size; from += partBytes) parts.push(await sha256(file.slice(from, from + partBytes)));
  return { ...about, parts, sha256: await sha256(new Blob(parts.map(bytesOf))) };
}

/** Sends what the shop does not have yet; choosing the same file again after an interruption goes on where it stopped. */
export async function uploadVersion(modelId: string, file: File, onProgress: Progress): Promise<{ version: number }> {
  const refusal = await refusalOf(file);
  if (refusal) throw new Error(refusal);
  const announcement = await announcementOf(file);
  const waiting = await waitingFor(modelId, announcement);
  const version = waiting ?? (await announceVersion(modelId, announcement)).version;
  await again(() => send(modelId, version, file, onProgress));
  await again(() => completeUpload(modelId, version, announcement));
  return { version };
}

/** Leave is asked for anew each time, for what is not there yet. */
async function send(modelId: string, version: number, file: File, onProgress: Progress): Promise<void> {
  const upload = await readUpload(modelId, version).catch((failure: unknown) => {
    // It had arrived before the answer was lost, and is worked on already.
    if (failure instanceof ProblemError && failure.is('upload-over')) return undefined;
    throw failure;
  });
  if (!upload) return;
  if (!upload.parts.length) return put(file, upload, (sent) => onProgress(sent / file.size));
  let sent = upload.parts.filter(({ arrived }) => arrived).reduce((sum, { bytes }) => sum + bytes, 0);
  for (const part of upload.parts.filter(({ arrived }) => !arrived)) {
    const from = (part.number - 1) * PART;
    await put(file.slice(from, from + part.bytes), part, (now) => onProgress((sent + now) / file.size));
    sent += part.bytes;
  }
}

/** What may be repeated is, while nobody answers or the connection breaks. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (failure) {
      if (!mayPass(failure) || tried === TRIES) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 1_000 * tried));
    }
  }
}

/** fetch says that nobody was reached with a TypeError. */
const mayPass = (failure: unknown) =>
  failure instanceof Interrupted || failure instanceof TypeError || (failure instanceof ProblemError && failure.problem.status >= 500);

class Interrupted extends Error {}

/** XMLHttpRequest, because fetch cannot tell how much of an upload has gone out. */
function put(bytes: Blob, { method, url, headers }: Leave, onSent: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(method, url);
    const forbidden = ['host', 'content-length'];
    for (const [name, value] of Object.entries(headers)) {
      if (!forbidden.includes(name.toLowerCase())) sending.setRequestHeader(name, value);
    }
    sending.upload.onprogress = ({ loaded }) => onSent(loaded);
    sending.onload = () => {
      if (sending.status < 300) resolve();
      else if (sending.status >= 500) reject(new Interrupted(`The storage is not answering (${sending.status}).`));
      else reject(new Error(`The storage refused the file (${sending.status}).`));
    };
    sending.onerror = () => reject(new Interrupted('The upload was interrupted. Choose the same file again to go on.'));
    sending.send(bytes);
  });
}

const hex = (digest: ArrayBuffer) => [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (digest: string) => Uint8Array.from(digest.match(/../g) ?? [], (pair) => parseInt(pair, 16));
