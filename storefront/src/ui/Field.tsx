import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react';

interface Described {
  label: string;
  error?: string | undefined;
  hint?: string | undefined;
  className?: string;
}

type Props<Control> = Control & Described & { name: string };

interface Control {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label, control, hint and error, tied together for assistive technology. */
export function Field({ label, error, hint, className, ...input }: Props<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Frame {...{ label, error, hint, className }} optional={!input.required}>
      {(control) => <input {...control} {...input} />}
    </Frame>
  );
}

export function TextField({ label, error, hint, className, ...area }: Props<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Frame {...{ label, error, hint, className }} optional={!area.required}>
      {(control) => <textarea rows={3} {...control} {...area} />}
    </Frame>
  );
}

interface Choices {
  options: readonly (readonly [value: string, name: string])[];
}

/** One of a few; an option without a value is shown, and cannot be chosen again. */
export function SelectField({ label, error, hint, className, options, ...select }: Props<SelectHTMLAttributes<HTMLSelectElement>> & Choices) {
  return (
    <Frame {...{ label, error, hint, className }} optional={false}>
      {(control) => (
        <select {...control} {...select}>
          {options.map(([value, name]) => (
            <option key={value} value={value} disabled={value === ''}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

interface FrameProps {
  label: string;
  error: string | undefined;
  hint: string | undefined;
  className: string | undefined;
  optional: boolean;
  children: (control: Control) => ReactNode;
}

function Frame({ label, error, hint, className = '', optional, children }: FrameProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="muted"> (optional)</span>}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="field-error">
      {error}
    </p>
  );
}
