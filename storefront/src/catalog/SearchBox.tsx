import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { SearchIcon } from '../ui/icons';
import { changed, pageUrl, readFilters } from './filters';

const TYPING_PAUSE_MS = 300;

/** Searches while typing on the collection page, and on Enter from everywhere. The URL holds the words. */
export function SearchBox() {
  const [path, navigate] = useLocation();
  const [query] = useSearchParams();
  const inUrl = path === '/' ? readFilters(query).q : '';
  const [words, setWords] = useState(inUrl);
  const pause = useRef(0);

  useEffect(() => setWords(inUrl), [inUrl]);
  useEffect(() => () => window.clearTimeout(pause.current), [path]);

  const search = (q: string, replace: boolean) => {
    window.clearTimeout(pause.current);
    const filters = readFilters(path === '/' ? query : new URLSearchParams());
    navigate(pageUrl(changed(filters, { q: q.trim() })), { replace });
  };
  const type = (q: string) => {
    setWords(q);
    window.clearTimeout(pause.current);
    if (path === '/') pause.current = window.setTimeout(() => search(q, inUrl !== ''), TYPING_PAUSE_MS);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    search(words, false);
  };

  return (
    <form role="search" className="search" onSubmit={submit} action="/">
      <SearchIcon />
      <input
        type="search" name="q" value={words} onChange={(event) => type(event.target.value)}
        placeholder="Search the collection" aria-label="Search the collection" autoComplete="off" enterKeyHint="search"
      />
    </form>
  );
}
