/** A subscription that was never used for something is told so first; mostly it was, and nobody hears of this step. */
import { az, powershell } from '../../model/command.ts';
import { section } from '../../model/document.ts';
import { step } from '../../model/step.ts';
import { documents } from '../documents.ts';
import { subscription } from '../fields/place.ts';

/** `Registered` or whatever else it is, by namespace. What the account may not see is left out: Azure will tell. */
type Registrations = { readonly [namespace: string]: string };

const usable = 'Registered';

const lacking = (registrations: Registrations | undefined): readonly string[] =>
  Object.entries(registrations ?? {}).flatMap(([namespace, state]) => (state === usable ? [] : [namespace]));

/** `Microsoft.Compute` and so on: those of the resources that a workflow makes. */
export const registering = (...namespaces: readonly string[]) =>
  step({
    id: 'register-resource-providers',
    title: 'Register the resource providers',
    docs: [section(documents.resourceProviders, 'Register resource provider')],
    needs: { subscription },
    asks: {},
    gives: {},
    change: {
      incidental: true,
      resource: () => 'resource providers',
      read: async (azure, v): Promise<Registrations> => {
        const states = await Promise.all(namespaces.map(each => azure.resourceProviders.state(v, each)));
        // While it goes on elsewhere, regions that are ready can be used already.
        const asUsed = states.map(state => (state === 'Registering' ? usable : state));
        return Object.fromEntries(namespaces.flatMap((each, i) => (asUsed[i] ? [[each, asUsed[i]]] : [])));
      },
      desired: (_, before) => Object.fromEntries(Object.keys(before ?? {}).map(each => [each, usable])),
      apply: async (azure, v, { before }) => {
        for (const namespace of lacking(before)) await azure.resourceProviders.register(v, namespace);
      },
      rights: ({ subscription }, { before }) =>
        lacking(before).map(each => ({ action: `${each}/register/action`, scope: `/subscriptions/${subscription}` })),
      undo: async () => undefined,
      final: 'A registration costs nothing, and others may rely on it by now',
      facts: () => ({}),
    },
    az: (_, { before }) => lacking(before).map(each => az`az provider register --namespace ${each} --wait`),
    powershell: (_, { before }) =>
      lacking(before).map(each => powershell`Register-AzResourceProvider -ProviderNamespace ${each}`),
    teaches: {
      why: 'Azure refuses to make resources of a kind that the subscription was never registered for.',
      remember: ['A registration holds for the whole subscription and costs nothing.'],
      pitfalls: [
        {
          code: 'AuthorizationFailed',
          because: 'Registering needs the register action of the provider in the whole subscription.',
          remedy: 'Ask for Contributor on the subscription, or let somebody who has it register the provider.',
        },
      ],
    },
  });
