/** Whether the reader asked for less data: then nothing is loaded that is not asked for. */
export function wantsLessData(): boolean {
  // Not in every browser, and not in the types of any.
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
