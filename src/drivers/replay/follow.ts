/** How a session is followed that no person answers. */
import type { Session } from '../../machine/session.ts';

/**
 * Looks now and after each change. Not within a notification: the machine is in the middle of its step there.
 * @returns what ends it
 */
export const follow = (session: Session, look: () => void): (() => void) => {
  queueMicrotask(look);
  return session.subscribe(() => queueMicrotask(look));
};

/** Settles as soon as it holds. */
export const until = (session: Session, holds: () => boolean): Promise<void> =>
  new Promise(resolve => {
    const leave = follow(session, () => {
      if (!holds()) return;
      leave();
      resolve();
    });
  });
