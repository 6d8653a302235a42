import type { APIRoute, GetStaticPaths } from 'astro';
import { toJson } from '../../../../api/json.ts';
import { SCHEMA_KINDS, toSchema, type SchemaKind } from '../../../../api/schema.ts';
import { getSite } from '../../../../data.ts';

export const getStaticPaths = (() =>
  SCHEMA_KINDS.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ kind: SchemaKind }> = async ({ props: { kind } }) => {
  const { routes } = await getSite();
  return new Response(toJson(toSchema(kind, routes.absolute(routes.schema(kind)))));
};
