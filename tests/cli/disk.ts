import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';

/**
 * Runs `work` on a disk of its own, which is mounted at a folder for as long as that takes.
 *
 * @param options of `mount` for a tmpfs: `size=256k`, `ro`
 * @returns whether the disk could be had: mounting needs root on Linux. Who asks says what is left out without it.
 */
export async function onDisk(
  disk: string,
  options: string,
  work: () => Promise<void>,
): Promise<boolean> {
  await mkdir(disk, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk], { stdio: 'pipe' });
  } catch {
    return false;
  }
  try {
    await work();
  } finally {
    execFileSync('umount', [disk]);
  }
  return true;
}
