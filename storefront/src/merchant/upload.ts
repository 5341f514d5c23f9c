import type { Progress } from '../viewer/Renditions';
import { type ModelVersion, type Upload, announceVersion } from './models';

export const MAX_BYTES = 100 * 1024 * 1024;

/** The file's SHA-256 in hex: signed into the upload, so that storage accepts these bytes and no others. */
export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A reason not to send the file at all, before anything is asked of the shop. */
export async function refusalOf(file: File): Promise<string | undefined> {
  if (file.size > MAX_BYTES) return 'A model may be 100 MB at most.';
  const magic = await file.slice(0, 4).text();
  return magic === 'glTF' ? undefined : 'This is not a binary glTF file (.glb).';
}

export async function uploadVersion(modelId: string, file: File, onProgress: Progress): Promise<ModelVersion> {
  const refusal = await refusalOf(file);
  if (refusal) throw new Error(refusal);
  const version = await announceVersion(modelId, { fileName: file.name, bytes: file.size, sha256: await sha256(file) });
  await put(file, version.upload, onProgress);
  return version;
}

/** XMLHttpRequest, because fetch cannot tell how much of an upload has gone out. */
function put(file: File, { method, url, headers }: Upload, onProgress: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(method, url);
    const forbidden = ['host', 'content-length'];
    for (const [name, value] of Object.entries(headers)) {
      if (!forbidden.includes(name.toLowerCase())) sending.setRequestHeader(name, value);
    }
    sending.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    sending.onload = () => (sending.status < 300 ? resolve() : reject(new Error(`The storage refused the file (${sending.status}).`)));
    sending.onerror = () => reject(new Error('The upload was interrupted. Please try again.'));
    sending.send(file);
  });
}
