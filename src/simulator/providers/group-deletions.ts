/** The jobs that delete resource groups and deployments, polled at `operationresults` until they are done. */
import { Buffer } from 'node:buffer';
import { resourceVersions } from '../api-versions.ts';
import type { Answer, Call, TypeOfResource } from '../call.ts';
import { namedGuid } from '../guid.ts';
import { secondsBetweenPolls } from '../operation.ts';
import { gatewayRefusal } from '../refusal.ts';
import type { ResourceGroup } from '../resource.ts';

/** ARM writes `cli_test` as `CLI:5FTEST`, and cuts a long name at 47 characters, adding a hash (recorded). */
const jobName = (group: string): string => {
  const escaped = group
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, character => `:${character.charCodeAt(0).toString(16).toUpperCase()}`);
  if (escaped.length <= 64) return escaped;
  return `${escaped.slice(0, 47)}|${namedGuid(escaped).replaceAll('-', '').slice(0, 16).toUpperCase()}`;
};

/** Names the job that deletes a group, or something in it. */
export const jobToken = ({ name, location }: ResourceGroup, inGroup?: string): string => {
  const what = inGroup === undefined ? 'RESOURCEGROUPDELETIONJOB' : 'DEPLOYMENTDELETIONJOB';
  const names = [name, ...(inGroup === undefined ? [] : [inGroup])].map(jobName).join('-');
  const job = { jobId: `${what}-${names}-${location.toUpperCase()}`, jobLocation: location };
  return Buffer.from(JSON.stringify(job)).toString('base64url');
};

export const deletionUrl = ({ params, apiVersion }: Call, token: string): string =>
  `https://management.azure.com/subscriptions/${params.subscription}/operationresults/${token}?api-version=${apiVersion}`;

const poll = (call: Call): Answer => {
  const token = call.params.token ?? '';
  const job = call.store.operations.find(token);
  if (!job) throw gatewayRefusal(404, 'NotFound', 'The entity was not found in this Azure location.');
  // A deletion that failed is a conflict without a body (recorded).
  if (job.status === 'Failed') return { status: 409 };
  if (job.status === 'Succeeded') return { status: job.is === 'deleting group' ? 200 : 204 };
  return {
    status: 202,
    headers: { location: deletionUrl(call, token) },
    pollAgainIn: secondsBetweenPolls(job.is),
  };
};

export const groupDeletions: TypeOfResource = {
  type: 'operationresults',
  versions: resourceVersions,
  routes: { 'GET /subscriptions/{subscription}/operationresults/{token}': poll },
};
