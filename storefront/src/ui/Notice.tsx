import type { ReactNode } from 'react';

interface Props {
  tone?: 'plain' | 'good' | 'danger';
  title?: string | undefined;
  children?: ReactNode;
}

/** A message in the page's flow; a danger interrupts, the others are read when there is time. */
export function Notice({ tone = 'plain', title, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
