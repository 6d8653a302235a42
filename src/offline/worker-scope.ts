/**
 * What the worker uses of `ServiceWorkerGlobalScope`. TypeScript's library for workers contradicts the one for pages,
 * which all other scripts need.
 */
export interface WorkerScope {
  readonly registration: {
    /** Address that the site stands at: `https://qa.example.org/kb/`. */
    readonly scope: string;
    /** Absent in some browsers. */
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
}

/** An `ExtendableEvent`. */
export interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown> | undefined): void;
}
