/** Who works on a session: one process at a time, and none that is gone. */
import { open, readFile, unlink } from 'node:fs/promises';

const isAlive = (process_: number): boolean => {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The process that holds the lock, or undefined. */
export const holderOf = async (lock: string): Promise<number | undefined> => {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  return holder > 0 && isAlive(holder) ? holder : undefined;
};

const take = async (lock: string): Promise<void> => {
  const file = await open(lock, 'wx', 0o600);
  await file.writeFile(String(process.pid));
  await file.close();
};

/** @returns whether it is held now; what a process left that was killed is taken over. */
export const takeLock = async (lock: string): Promise<boolean> => {
  const taken = await take(lock).then(
    () => true,
    () => false,
  );
  if (taken) return true;
  if ((await holderOf(lock)) !== undefined) return false;
  await unlink(lock).catch(() => undefined);
  return take(lock).then(
    () => true,
    () => false,
  );
};

export const releaseLock = (lock: string): Promise<void> => unlink(lock).catch(() => undefined);
