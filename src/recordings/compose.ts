/** From what a session can tell to a recording. Only declared fields, facts and allowed bodies are written. */
import type { Account, Exchange } from '../machine/account.ts';
import type { EndView, ResultLine } from '../machine/view.ts';
import type { Field, Known } from '../model/field.ts';
import { allFields, askedFields, type Workflow } from '../model/workflow.ts';
import { callOf, declared, eventOf, lookOf } from './entries.ts';
import { type Parameter, type RecordedCall, type RecordedStep, type Recording, schemaName } from './format-1.ts';
import { sealed } from './seal.ts';

export type Provenance = Omit<Recording['provenance'], 'tool'>;

const parameterOf = (field: Field, value: string, values: Known): Parameter => {
  const rule = field.rule?.(values).says;
  return {
    label: field.label,
    type: field.secret ? 'secret' : field.options ? 'choice' : 'text',
    ...(rule !== undefined && { rule }),
    ...(field.options && { options: field.options.map(choice => choice.value) }),
    ...(field.secret ? {} : { value }),
  };
};

const applying = new Set(['applying', 'verifying', 'settling']);

type Keep = (exchange: Exchange) => RecordedCall;

const stepOf = (line: ResultLine, end: EndView, { context, exchanges }: Account, keep: Keep): RecordedStep => {
  const item = end.plan.find(({ step }) => step === line.step);
  const mine = exchanges.filter(({ during }) => during.step === line.step && applying.has(during.is));
  return {
    step: line.step,
    resource: line.resource,
    state: line.state,
    ...(item?.before && { before: item.before }),
    ...(item?.after && { after: item.after }),
    facts: context.results[line.step]?.facts ?? {},
    calls: mine.map(keep),
  };
};

export const compose = (workflow: Workflow, account: Account, end: EndView, provenance: Provenance): Recording => {
  const { context } = account;
  const fields = askedFields(workflow);
  const values = declared(context.values, fields);
  return sealed({
    $schema: schemaName,
    format: 1,
    workflow: { id: workflow.id, title: workflow.title },
    // Who has left has a journal: a recording tells only what is over.
    outcome: end.outcome === 'left' ? 'stopped' : end.outcome,
    provenance: { tool: 'mi-wizard', ...provenance },
    parameters: Object.fromEntries(
      Object.entries(context.values).flatMap(([name, value]) => {
        const field = fields[name];
        return field ? [[name, parameterOf(field, value, values)]] : [];
      }),
    ),
    given: declared(account.given, fields),
    ...(Object.keys(account.settled).length > 0 && { settled: declared(account.settled, fields) }),
    events: account.said.map(said => eventOf(said, fields)),
    looks: account.exchanges
      .filter(({ during }) => !applying.has(during.is))
      .map(exchange => lookOf(exchange, fields, values)),
    plan: context.plan.map(({ rights: _rights, writes: _writes, ...item }) => item),
    steps: end.results.map(line => stepOf(line, end, account, exchange => callOf(exchange, fields, values))),
    facts: declared(context.facts, allFields(workflow)),
  });
};
