import { writeRequest, type Request } from './request.ts';

/** Rest after a change before it shows in the address, in milliseconds: browsers limit such changes, and each costs time. */
const REST = 250;

/** How far a reader had come with the results of an address. */
export interface View {
  /** Number of results shown. */
  readonly shown: number;
  /** Where the window was scrolled to, in CSS pixels. */
  readonly top: number;
}

/** Keeps what is asked in the address of the search page. */
export class Address {
  #due: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Puts a request into the address soon: while a reader types, every letter changes it. */
  replace(request: Request): void {
    this.#due = location.pathname + writeRequest(request);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), REST);
  }

  /** Adds an address for a request, so that back leads to the one before. */
  push(request: Request): void {
    this.settle();
    history.pushState(null, '', location.pathname + writeRequest(request));
  }

  /** Puts what is due into the address now, with how far the reader has come, who is about to leave. */
  keep(view: View): void {
    history.replaceState(view, '', this.#due ?? location.href);
    this.forget();
  }

  /** What was kept with the address, for a reader who comes back to it. */
  get kept(): View | undefined {
    // The state is ours: nothing else on the page keeps one.
    return (history.state as View | null) ?? undefined;
  }

  /** Puts what is due into the address now. */
  settle(): void {
    if (this.#due !== undefined) history.replaceState(null, '', this.#due);
    this.forget();
  }

  /** Drops what is due: the address has been changed by the browser. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#due = undefined;
  }
}
