/** A page that cannot be rendered; for build.test.ts. */
export function GET(): never {
  throw new Error('this page cannot be rendered');
}
