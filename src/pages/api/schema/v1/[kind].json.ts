import type { GetStaticPaths } from 'astro';
import { toJson } from '../../../../api/json.ts';
import { SCHEMA_KINDS, toSchema, type SchemaKind } from '../../../../api/schema.ts';
import { textFile } from '../../../../text-file.ts';

export const getStaticPaths = (() =>
  SCHEMA_KINDS.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ kind: SchemaKind }>(({ routes }, { kind }) =>
  toJson(toSchema(kind, routes.absolute(routes.schema(kind)))),
);
