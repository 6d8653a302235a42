import { getShared } from './load/shared.ts';

/** The one door from pages to content, which is read and understood once per build. */
export { getSharedSite as getSite } from './load/shared-site.ts';

// While developing, this module is evaluated again when code that it imports has changed: what the old code made is stale.
if (import.meta.env.DEV) getShared().site = undefined;
