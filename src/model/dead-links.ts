import { z } from 'zod';

/** A link of the digests that leads nowhere any more, as `links.yaml` lists it. */
const deadLinkSchema = z.strictObject({
  /** Address as the digests have it, made absolute, without a fragment. */
  url: z.url({ protocol: /^https?$/u }),
  /** What the host says: `404`, `410`, or `ENOTFOUND` where there is no such host. */
  reason: z.string().min(1),
  /** Day on which that was seen first: `2026-11-22`. */
  since: z.iso.date(),
});

/** `links.yaml`: a list of dead links. */
export const deadLinksSchema = z.array(deadLinkSchema);

export type DeadLink = Readonly<z.infer<typeof deadLinkSchema>>;
