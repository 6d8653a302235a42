/** A moment as the editor wrote it: the digest's own offset is kept, never the build machine's. */
export interface DigestDate {
  /** ISO 8601 with the digest's own offset: `2021-09-10T15:00:00+08:00`. */
  readonly iso: string;
  /** The calendar day at that offset: `2021-09-10`. */
  readonly day: string;
  /** Milliseconds since 1970-01-01T00:00Z, for ordering. */
  readonly time: number;
}
