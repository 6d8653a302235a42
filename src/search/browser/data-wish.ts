/** What a browser tells of the line. Not in every browser, and not in the types of any. */
interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

function getConnection(): Connection {
  return (navigator as { readonly connection?: Connection }).connection ?? {};
}

/** Whether the reader asked for less data: then nothing is loaded that is not asked for. */
export function wantsLessData(): boolean {
  return getConnection().saveData === true;
}

/** Whether the line is known to be a mobile or a slow one, on which nobody wants megabytes for what may be. */
export function isMetered(): boolean {
  const { type, effectiveType = '4g' } = getConnection();
  return type === 'cellular' || effectiveType !== '4g';
}
