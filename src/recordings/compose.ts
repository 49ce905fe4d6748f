/** From what a session can tell to a recording. Only declared fields, facts and allowed bodies are written. */
import type { Account, Exchange, Said } from '../machine/account.ts';
import { placeInWords } from '../machine/place.ts';
import type { EndView, ResultLine } from '../machine/view.ts';
import type { Field, Fields, Known } from '../model/field.ts';
import { allFields, askedFields, type Workflow } from '../model/workflow.ts';
import { allowedBody } from './body-allow-list.ts';
import {
  type Parameter,
  type RecordedCall,
  type RecordedEvent,
  type RecordedLook,
  type RecordedStep,
  type Recording,
  schemaName,
} from './format-1.ts';
import { withNames } from './naming.ts';
import { sealed } from './seal.ts';

export type Provenance = Omit<Recording['provenance'], 'tool'>;

const mapped = (values: Known, change: (value: string) => string): Known =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

/** An address of Azure carries marks that belong to one caller; what is asked there does not. */
const addressOf = (url: string): string => {
  const { origin, pathname, searchParams } = new URL(url, 'https://management.azure.com');
  return `${origin}${pathname}?api-version=${searchParams.get('api-version') ?? ''}`;
};

/** What may be written of some values: those that are declared, and no secret. */
const declared = (values: Known, fields: Fields): Known =>
  Object.fromEntries(Object.entries(values).filter(([name]) => fields[name] && !fields[name].secret));

const eventOf = ({ at, in: place, after, event }: Said, fields: Fields): RecordedEvent => {
  const common = { at, in: place, after, is: event.type };
  if (event.type === 'edit') return { ...common, field: event.field };
  if (event.type !== 'answer') return common;
  const { field, value } = event;
  return fields[field]?.secret ? { ...common, field, secret: true } : { ...common, field, value };
};

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

const callOf = ({ at, call }: Exchange, names: Known): RecordedCall => {
  const { method, path, apiVersion, status, milliseconds, request, response, headers } = call;
  return {
    at,
    method,
    path: withNames(path, names),
    apiVersion,
    status,
    milliseconds,
    ...(request && { request: allowedBody(request) }),
    ...(response && { response: allowedBody(response) }),
    ...(headers && { headers: mapped(headers, url => withNames(addressOf(url), names)) }),
  };
};

const lookOf = (exchange: Exchange, names: Known): RecordedLook => ({
  ...callOf(exchange, names),
  in: placeInWords(exchange.during),
});

const applying = new Set(['applying', 'verifying', 'settling']);

const stepOf = (line: ResultLine, end: EndView, { context, exchanges }: Account, names: Known): RecordedStep => {
  const item = end.plan.find(({ step }) => step === line.step);
  const mine = exchanges.filter(({ during }) => during.step === line.step && applying.has(during.is));
  return {
    step: line.step,
    resource: line.resource,
    state: line.state,
    ...(item?.before && { before: item.before }),
    ...(item?.after && { after: item.after }),
    facts: context.results[line.step]?.facts ?? {},
    calls: mine.map(exchange => callOf(exchange, names)),
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
    outcome: end.outcome,
    provenance: { tool: 'mi-wizard', ...provenance },
    parameters: Object.fromEntries(
      Object.entries(context.values).flatMap(([name, value]) => {
        const field = fields[name];
        return field ? [[name, parameterOf(field, value, values)]] : [];
      }),
    ),
    given: declared(account.given, fields),
    events: account.said.map(said => eventOf(said, fields)),
    looks: account.exchanges.filter(({ during }) => !applying.has(during.is)).map(exchange => lookOf(exchange, values)),
    plan: context.plan.map(({ rights: _rights, writes: _writes, ...item }) => item),
    steps: end.results.map(line => stepOf(line, end, account, values)),
    facts: declared(context.facts, allFields(workflow)),
  });
};
