import { Component, type ReactNode } from 'react';
import { BrokenPage } from './BrokenPage';

interface BrokenBoundaryProps {
  children: ReactNode;
}

/** Catches what breaks while a page is drawn; React knows no other way than a class. */
export class BrokenBoundary extends Component<BrokenBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
