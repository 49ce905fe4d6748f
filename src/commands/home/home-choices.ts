/** What the home screen offers: ways by what a person wants, sessions of before, practice. */
import { type Choice, details } from '../../model/field.ts';
import { askedFields, type Purpose, type Workflow } from '../../model/workflow.ts';
import type { RecentSession } from '../../recordings/recent.ts';
import type { SessionHere } from '../../recordings/sessions.ts';
import { workflowById, workflows } from '../../workflows/workflows.ts';

/** In the order in which they are shown. */
const headings: Readonly<Record<Purpose, string>> = {
  give: 'Give a machine an identity',
  create: 'Create a machine with an identity, or an identity',
  grant: 'Let an identity do something',
  'take away': 'Take an identity away',
  look: 'Look at what there is',
  tend: 'Keep in order',
  legacy: 'Ways of old pages',
};

const choiceOf = (each: Workflow): Choice => ({
  value: each.id,
  label: each.title,
  group: headings[each.purpose],
  details: details({
    'Asks for': Object.values(askedFields(each))
      .map(({ label }) => label)
      .join(', '),
    Changes:
      each.steps
        .filter(({ change }) => change && !change.incidental)
        .map(({ title }) => title)
        .join('; ') || 'nothing, it only looks',
    Page: `${each.docs[0].section} (${each.docs[0].dated})`,
    Command: `mi-wizard run ${each.id}`,
  }),
});

export const ways = (Object.keys(headings) as Purpose[]).flatMap(purpose =>
  workflows.filter(each => each.purpose === purpose).map(choiceOf),
);

const shownAnswers = ({ answers }: RecentSession, fields: ReturnType<typeof askedFields>) =>
  Object.entries(answers).flatMap(([name, value]) => {
    const asked = fields[name];
    return asked ? [[asked.label, asked.show?.(value) ?? value]] : [];
  });

export const onceMore = (session: RecentSession): readonly Choice[] => {
  const done = workflowById(session.workflow);
  if (!done) return [];
  return [
    {
      value: session.path,
      label: `${session.when}  ${done.title}`,
      hint: session.outcome,
      group: 'Once more, as in a recent session',
      details: details({
        ...Object.fromEntries(shownAnswers(session, askedFields(done))),
        Recording: session.path,
      }),
    },
  ];
};

export const goOn = ({ id, title, on, started, last }: SessionHere): Choice => ({
  value: id,
  label: `${started.slice(0, 16).replace('T', ' ')}  ${title}, broken off`,
  group: 'Go on with what was broken off',
  details: details({
    Begun: `${started}, on ${on === 'azure' ? 'Azure' : 'the simulator'}`,
    'Last said': last?.is,
    Where: last?.in,
    Command: `mi-wizard resume ${id}`,
  }),
});

export const practice: Choice = {
  value: 'practice',
  label: 'Practise: lessons, drills and an exam',
  group: 'Learn',
  details: details({
    What: 'A course in small steps, each on a simulated Azure of its own: nothing can break',
    Command: 'mi-wizard train',
  }),
};
