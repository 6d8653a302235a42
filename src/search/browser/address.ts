import { writeRequest, type Request } from './request.ts';

/** Rest after a change before it shows in the address, in milliseconds: browsers limit such changes, and each costs time. */
const REST = 250;

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

  /** Puts what is due into the address now: the reader is about to leave. */
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
