import { useMemo, useRef, useState } from 'react';
import { ModelViewer } from '../viewer/ModelViewer';
import { modelVersion } from '../viewer/manifest';
import type { ModelVersion } from './models';

/** A version as shoppers would see it, before they do. */
export function VersionLook({ modelId, version }: { modelId: string; version: ModelVersion }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [variant, setVariant] = useState(version.variants?.[0] ?? null);
  const source = useMemo(() => modelVersion(modelId, version.version), [modelId, version.version]);
  const name = `Version ${version.version}`;
  const look = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="link-button small version-look-open" onClick={look} data-testid="look">
        Look at it
      </button>
      <dialog ref={dialog} className="version-look" aria-label={name} onClose={() => setOpen(false)}>
        {open && <ModelViewer source={source} variant={variant} posterUrl={null} name={name} />}
        <div className="version-look-foot">
          {variant && (
            <label>
              <span className="visually-hidden">Finish</span>
              <select value={variant} onChange={({ target }) => setVariant(target.value)}>
                {version.variants?.map((each) => <option key={each}>{each}</option>)}
              </select>
            </label>
          )}
          <button type="button" className="button button-small" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
      </dialog>
    </>
  );
}
