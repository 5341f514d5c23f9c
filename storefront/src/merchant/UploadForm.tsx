import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { ProblemError, messageFor } from '../http/problem';
import { Notice } from '../ui/Notice';
import { UploadIcon } from '../ui/icons';
import { uploadVersion } from './upload';

export function UploadForm({ modelId }: { modelId: string }) {
  const [sent, setSent] = useState(0);
  const queries = useQueryClient();
  const upload = useMutation({
    mutationFn: (file: File) => uploadVersion(modelId, file, setSent),
    onSettled: () => queries.invalidateQueries({ queryKey: ['model', modelId] }),
  });
  const take = (file: File | undefined) => {
    if (!file || upload.isPending) return;
    setSent(0);
    upload.mutate(file);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    take(file);
  };
  // Without this the browser would leave the page, and show the file.
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (event.type === 'drop') take(event.dataTransfer.files[0]);
  };
  return (
    <div className="upload">
      <label className="upload-drop" data-busy={upload.isPending || undefined} onDragOver={drop} onDrop={drop}>
        <input
          type="file" accept=".glb,.zip,model/gltf-binary,application/zip" className="visually-hidden" onChange={choose}
          disabled={upload.isPending} data-testid="upload"
        />
        <UploadIcon />
        <span>{upload.isPending ? `Sending ${upload.variables.name}` : 'Upload a new version: choose a file, or drop it here'}</span>
        <span className="muted small">One GLB file, or a zip with a glTF and its files, up to 500 MB</span>
      </label>
      {upload.isPending && <progress value={sent} max={1} aria-label="Upload" />}
      {upload.isError && <Notice tone="danger">{whyNot(upload.error)}</Notice>}
      {upload.isSuccess && (
        <Notice tone="good">Version {upload.data.version} has arrived. It is made ready below, and nothing changes in the shop until you publish it.</Notice>
      )}
    </div>
  );
}

/** What was sent is kept: the same file goes on where it stopped. */
function whyNot(error: Error): string {
  if (error instanceof ProblemError) return messageFor(error);
  return error instanceof TypeError ? `${messageFor(error)} The same file goes on where it stopped.` : error.message;
}
