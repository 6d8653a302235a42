import { rename, writeFile } from 'node:fs/promises';

/** Writes a file as a whole: who reads it at this moment finds the former one or this one, never half of it. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}
