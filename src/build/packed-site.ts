import { deserialize, serialize } from 'node:v8';
import { createOnce } from '../site/once.ts';
import { createRoutes, type Address } from '../site/routes.ts';
import type { Site } from '../site/site.ts';

/** A site as bytes, which several threads read without a copy for each of them. */
export interface PackedSite {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** What the site's routes are made from. */
  readonly address: Address;
}

/** @param address that the site's routes were made from */
export function packSite({ routes, once, ...data }: Site, address: Address): PackedSite {
  const packed = serialize(data satisfies SiteData);
  const bytes = new Uint8Array(new SharedArrayBuffer(packed.byteLength));
  bytes.set(packed);
  return { bytes, address };
}

/** The site again, equal to the one that was packed; what was one object in it is one object. */
export function unpackSite({ bytes, address }: PackedSite): Site {
  const data = deserialize(bytes) as SiteData; // As `packSite` wrote it.
  return { ...data, routes: createRoutes(address), once: createOnce() };
}

/** All of a site that is no function. */
type SiteData = Omit<Site, 'routes' | 'once'>;
