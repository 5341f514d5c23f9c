import { Component, type ReactNode } from 'react';
import { Notice } from '../ui/Notice';

/** A page that cannot be drawn, or whose code could not be fetched, says so and leaves the rest of the shop standing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="page page-narrow">
        <Notice tone="danger" title="This page could not be shown">
          <p>
            <a href={window.location.href}>Load it again</a>, or go back to the <a href="/">collection</a>.
          </p>
        </Notice>
      </div>
    );
  }
}
