import { Component, type ReactNode } from 'react';

type BoundaryProps = { readonly onError: (error: unknown) => void; readonly children: ReactNode };

/**
 * Hands over what is thrown while drawing, also in the very first frame. Ink would show it on a page of its own, and
 * tell only whoever was waiting already.
 */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
