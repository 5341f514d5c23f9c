import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { announce } from '../ui/announce';
import { Failure } from '../ui/Failure';
import { EraseDialog } from './EraseDialog';
import type { PersonalData } from './personalData';
import { saveAsFile } from './saveAsFile';
import './account.css';

interface Props {
  data: PersonalData;
  /** What the file holds, in a sentence. */
  children: ReactNode;
  /** What is gone after erasing, and what is not. */
  goes: readonly string[];
  stays: readonly string[];
  onErased: () => void;
}

/** Somebody's data: to take along, and to have erased. */
export function YourData({ data, children, goes, stays, onErased }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const download = useMutation({
    mutationFn: data.read,
    onSuccess: (content) => {
      saveAsFile('my-plinth-data.json', content);
      announce('Your data is downloaded');
    },
  });
  return (
    <section className="your-data" aria-labelledby="your-data">
      <h2 id="your-data">Your data</h2>
      <p className="muted small">{children}</p>
      <div className="your-data-wishes">
        <button
          type="button" className="button button-quiet" onClick={() => download.mutate()} disabled={download.isPending}
          data-testid="download-data"
        >
          Download my data
        </button>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.showModal()} data-testid="erase-data">
          Erase my data…
        </button>
      </div>
      {download.isError && <Failure error={download.error} />}
      <EraseDialog ref={dialog} erase={data.erase} goes={goes} stays={stays} onErased={onErased} />
    </section>
  );
}
