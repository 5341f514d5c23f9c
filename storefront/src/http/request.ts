import { problemFrom } from './problem';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

export interface Reply<T> {
  body: T;
  etag: string | null;
}

export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

/** Characters: a browser sends 64 KiB at most for pages that are gone, and a character has up to three bytes. */
const OUTLIVES_THE_PAGE = 20_000;

/** One call to the shop's own origin. Refusals of every kind are thrown as a ProblemError; a change goes on though its page is left. */
export async function exchange<T>(path: string, call: Call = {}): Promise<Reply<T>> {
  const { method = 'GET', body, signal } = call;
  const headers = new Headers({ Accept: 'application/json, application/problem+json', ...call.headers });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const csrf = method === 'GET' ? undefined : csrfToken();
  if (csrf) headers.set('X-XSRF-TOKEN', csrf);
  const text = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(path, {
    method,
    headers,
    keepalive: method !== 'GET' && (text?.length ?? 0) < OUTLIVES_THE_PAGE,
    ...(text !== undefined && { body: text }),
    ...(signal && { signal }),
  });
  if (!response.ok) throw await problemFrom(response);
  const answer = await response.text();
  return { body: (answer ? JSON.parse(answer) : undefined) as T, etag: response.headers.get('ETag') };
}

export async function request<T>(path: string, call?: Call): Promise<T> {
  return (await exchange<T>(path, call)).body;
}
