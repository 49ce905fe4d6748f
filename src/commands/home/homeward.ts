/** A session whose first question has a way back: to the home screen. */
import type { Session } from '../../machine/session.ts';
import type { View } from '../../machine/view.ts';
import { quietly } from '../quietly.ts';

export interface Homeward extends Session {
  wentHome(): boolean;
}

/** Where the session itself knows no way back. */
const leadsHome = (view: View): boolean =>
  (view.is === 'question' && view.back === 'nowhere') ||
  (view.is === 'failed' && !view.can.includes('back') && !view.can.includes('stop'));

const withTheWay = (view: View): View => {
  if (!leadsHome(view)) return view;
  if (view.is === 'question') return { ...view, back: 'home' };
  return view.is === 'failed' ? { ...view, can: ['back', ...view.can] } : view;
};

export const homeward = (session: Session): Homeward => {
  let went = false;
  let last: { readonly of: View; readonly shown: View } | undefined;
  const atItsEnd = quietly(session, () => went);
  return {
    ...atItsEnd,
    wentHome: () => went,
    view: () => {
      const of = session.view();
      if (last?.of !== of) last = { of, shown: withTheWay(atItsEnd.view()) };
      return last.shown;
    },
    send: event => {
      if (event.type !== 'back' || !leadsHome(session.view())) return session.send(event);
      went = true;
      session.send({ type: 'cancel' });
    },
  };
};
