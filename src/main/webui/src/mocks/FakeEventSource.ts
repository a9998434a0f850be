import { act } from '@testing-library/react';

/** Stands in for the browser's EventSource; the test says what the server sends. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static last: FakeEventSource;

  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    FakeEventSource.last = this;
  }

  close() {
    this.readyState = FakeEventSource.CLOSED;
  }

  send(type: string, data: object) {
    act(() => void this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) })));
  }

  /** The connection is away; a browser makes it again by itself. */
  cut() {
    act(() => this.onerror?.());
  }

  open() {
    act(() => this.onopen?.());
  }

  /** The server answers with anything but a stream; a browser then gives up. */
  refuse() {
    this.close();
    this.cut();
  }
}
