/**
 * Lists the packages that this project is made of: `npm run sbom` writes them as a CycloneDX document, the same bytes
 * for the same lock file; `npm run sbom -- --licences` prints which package has which licence.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'sbom.cdx.json' },
    licences: { type: 'boolean', default: false },
  },
});

const licence = z.object({
  license: z.looseObject({ id: z.string().optional(), name: z.string().optional() }).optional(),
  expression: z.string().optional(),
});
const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  licenses: z.array(licence).default([]),
});
const document = z.looseObject({
  serialNumber: z.string(),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }),
  }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
type Document = z.infer<typeof document>;

/** npm knows the lock file best; the one that runs this script is asked. */
function readFromNpm(): Document {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const npm = process.env.npm_execpath;
  const options = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const text =
    npm === undefined
      ? execFileSync('npm', args, options)
      : execFileSync(process.execPath, [npm, ...args], options);
  return document.parse(JSON.parse(text));
}

/** Takes out what differs each time: the moment, the random number, the folder's name, the order. */
function settle({ serialNumber: _, metadata, ...rest }: Document): Document {
  const { timestamp: __, component: project, ...others } = metadata;
  const byRef = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const name = project['bom-ref'].replace(/@[^@]*$/u, '');
  const settled = {
    ...rest,
    metadata: { ...others, component: { ...project, name } },
    components: rest.components.toSorted((a, b) => byRef(a['bom-ref'], b['bom-ref'])),
    dependencies: rest.dependencies
      .map((one) => ({ ...one, dependsOn: one.dependsOn.toSorted() }))
      .sort((a, b) => byRef(a.ref, b.ref)),
  };
  const hash = createHash('sha256').update(JSON.stringify(settled)).digest('hex');
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  const uuid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  return { serialNumber: `urn:uuid:${uuid}`, ...settled };
}

/** `MIT` → `a@1.0.0`, `b@2.0.0`, … */
function groupByLicence({ components }: Document): ReadonlyMap<string, readonly string[]> {
  const named = components.map((one) => {
    const names = one.licenses.map(
      ({ license, expression }) => license?.id ?? license?.name ?? expression ?? '',
    );
    return { licence: names.join(' AND ') || 'none', package: one['bom-ref'] };
  });
  const groups = Map.groupBy(named, ({ licence }) => licence);
  return new Map(
    Array.from(groups, ([name, list]) => [name, list.map((one) => one.package)] as const).sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
  );
}

const bill = settle(readFromNpm());
if (values.licences) {
  for (const [name, packages] of groupByLicence(bill))
    process.stdout.write(`${name} (${packages.length})\n  ${packages.join('\n  ')}\n`);
} else {
  writeFileSync(values.out, `${JSON.stringify(bill, undefined, 2)}\n`);
  process.stdout.write(`${bill.components.length} packages in ${values.out}\n`);
}
