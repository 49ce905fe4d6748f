/** What a PATCH and a PUT make of an identity block, and what they refuse, case by case. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdentityBlock } from '../../src/simulator/identity-block.ts';
import { type Directory, type IdentityWrite, identityAfter } from '../../src/simulator/identity-transition.ts';
import type { Json } from '../../src/simulator/json.ts';
import { Refusal } from '../../src/simulator/refusal.ts';

const resource = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm';
const id = (name: string): string =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
const [a, b] = [id('a'), id('b')];
const ids = { principalId: 'p', clientId: 'c' };

const directory: Directory = {
  tenant: 'tenant',
  newPrincipal: () => 'new',
  hasIdentity: wanted => [a, b].some(each => each.toLowerCase() === wanted.toLowerCase()),
};

const system = { principalId: 'old', tenantId: 'tenant' };
const fresh = { principalId: 'new', tenantId: 'tenant' };
const S: IdentityBlock = { type: 'SystemAssigned', ...system };
const U = (...names: string[]): IdentityBlock => ({
  type: 'UserAssigned',
  userAssignedIdentities: Object.fromEntries(names.map(name => [name, ids])),
});

const SU = (...names: string[]): IdentityBlock => ({ ...U(...names), type: 'SystemAssigned, UserAssigned', ...system });

const blockAfter = (method: IdentityWrite['method'], before: IdentityBlock | undefined, requested: Json | undefined) =>
  identityAfter({ method, resource, before, requested }, directory);

/** The words of a refusal, for a request that has one. */
const refusal = (method: IdentityWrite['method'], before: IdentityBlock | undefined, requested: Json): string => {
  try {
    blockAfter(method, before, requested);
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.code}: ${error.message}`;
  }
  throw new Error('not refused');
};

const both = 'SystemAssigned, UserAssigned';

describe('a PATCH of the identity block', () => {
  test.each<[string, IdentityBlock | undefined, Json, IdentityBlock | undefined]>([
    ['none → system', undefined, { type: 'SystemAssigned' }, { type: 'SystemAssigned', ...fresh }],
    [
      'none → user',
      undefined,
      { type: 'UserAssigned', userAssignedIdentities: { [a]: {} } },
      { type: 'UserAssigned', userAssignedIdentities: { [a]: {} } },
    ],
    [
      'user a, named b: merged',
      U(a),
      { type: 'UserAssigned', userAssignedIdentities: { [b]: {} } },
      { type: 'UserAssigned', userAssignedIdentities: { [a]: ids, [b]: {} } },
    ],
    [
      'both a, named b: merged',
      SU(a),
      { type: both, userAssignedIdentities: { [b]: {} } },
      { type: both, ...system, userAssignedIdentities: { [a]: ids, [b]: {} } },
    ],
    ['both a b, nulled a', SU(a, b), { type: both, userAssignedIdentities: { [a]: null } }, SU(b)],
    [
      'user a, nulled a and named b at once',
      U(a),
      { type: 'UserAssigned', userAssignedIdentities: { [a]: null, [b]: {} } },
      { type: 'UserAssigned', userAssignedIdentities: { [b]: {} } },
    ],
    ['both a → system drops every user-assigned identity', SU(a), { type: 'SystemAssigned' }, S],
    ['both a b → user without a map keeps them', SU(a, b), { type: 'UserAssigned' }, U(a, b)],
    ['user a b → both without a map keeps them', U(a, b), { type: both }, { ...SU(a, b), ...fresh }],
    ['system → none', S, { type: 'None' }, undefined],
    ['both → none', SU(a), { type: 'None' }, undefined],
    ['system → system', S, { type: 'SystemAssigned' }, S],
    ['user a, named a again', U(a), { type: 'UserAssigned', userAssignedIdentities: { [a]: {} } }, U(a)],
    ['user a, echoed', U(a), { type: 'UserAssigned', userAssignedIdentities: { [a]: ids } }, U(a)],
    ['user a, nulled a stranger', U(a), { type: 'UserAssigned', userAssignedIdentities: { [b]: null } }, U(a)],
    ['system, map null, as az 2.81 sends it', S, { type: 'None', userAssignedIdentities: null }, undefined],
  ])('%s', (_, before, requested, expected) => {
    expect(blockAfter('PATCH', before, requested)).toEqual(expected);
  });

  test('changes nothing without a block, or with null for one', () => {
    expect(blockAfter('PATCH', SU(a), undefined)).toEqual(SU(a));
    expect(blockAfter('PATCH', SU(a), null)).toEqual(SU(a));
  });

  test('matches entries without case and keeps the casing that was attached', () => {
    const lower = a.toLowerCase();
    expect(blockAfter('PATCH', U(a), { type: 'UserAssigned', userAssignedIdentities: { [lower]: {} } })).toEqual(U(a));
    expect(blockAfter('PATCH', U(a, b), { type: 'UserAssigned', userAssignedIdentities: { [lower]: null } })).toEqual(
      U(b),
    );
  });

  test('takes two spellings of one id for one identity', () => {
    const userAssignedIdentities = { [a]: {}, [a.toLowerCase()]: {} };
    const block = blockAfter('PATCH', undefined, { type: 'UserAssigned', userAssignedIdentities });
    expect(block?.userAssignedIdentities).toEqual({ [a]: {} });
  });

  test.each(['systemassigned', 'SYSTEMASSIGNED', 'systemAssigned'])(
    'takes the type %s and answers SystemAssigned',
    type => {
      expect(blockAfter('PATCH', undefined, { type })?.type).toBe('SystemAssigned');
    },
  );

  test('takes the double type without its space and answers it with the space', () => {
    expect(blockAfter('PATCH', SU(a), { type: 'systemAssigned,userAssigned' })?.type).toBe(both);
  });

  test('writes type, principalId, tenantId, userAssignedIdentities in this order', () => {
    const block = blockAfter('PATCH', U(a), { type: both }) ?? {};
    expect(Object.keys(block)).toEqual(['type', 'principalId', 'tenantId', 'userAssignedIdentities']);
  });
});

describe('a PUT of the identity block', () => {
  test.each<[string, IdentityBlock | undefined, Json | undefined, IdentityBlock | undefined]>([
    ['no block keeps what there is', SU(a), undefined, SU(a)],
    ['the same block changes nothing', SU(a), { type: both, userAssignedIdentities: { [a]: ids } }, SU(a)],
    ['system drops the user-assigned ones', SU(a), { type: 'SystemAssigned' }, S],
    ['its map is the whole set', U(a, b), { type: 'UserAssigned', userAssignedIdentities: { [b]: {} } }, U(b)],
    ['none removes everything', SU(a), { type: 'none' }, undefined],
    ['system on a machine without', undefined, { type: 'SystemAssigned' }, { type: 'SystemAssigned', ...fresh }],
  ])('%s', (_, before, requested, expected) => {
    expect(blockAfter('PUT', before, requested)).toEqual(expected);
  });
});

describe('a refused identity block', () => {
  test.each<[string, IdentityWrite['method'], IdentityBlock | undefined, Json, string]>([
    [
      'without a type',
      'PATCH',
      S,
      { userAssignedIdentities: {} },
      "Required property 'type' not found in JSON. Path 'identity'.",
    ],
    ['with an unknown type', 'PATCH', S, { type: 'Robot' }, '400 InvalidRequestContent'],
    [
      'with identityIds',
      'PATCH',
      S,
      { type: 'UserAssigned', identityIds: [a] },
      '400 InvalidParameter: ResourceIdentity property identityIds is deprecated',
    ],
    ['UserAssigned without ids, PUT', 'PUT', U(a), { type: 'UserAssigned' }, '400 MissingIdentityIds'],
    [
      'UserAssigned without ids on a machine without any, PATCH',
      'PATCH',
      S,
      { type: 'UserAssigned' },
      '400 MissingIdentityIds',
    ],
    [
      'naming an identity that is not there',
      'PATCH',
      S,
      { type: both, userAssignedIdentities: { [id('x')]: {} } },
      "resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/x' was not found.",
    ],
    [
      'with a malformed id',
      'PATCH',
      S,
      { type: both, userAssignedIdentities: { myIdentity: {} } },
      "400 LinkedInvalidPropertyId: Property id 'myIdentity' at path '' is invalid.",
    ],
    [
      'with a value that is not {} or null',
      'PATCH',
      U(a),
      { type: 'UserAssigned', userAssignedIdentities: { [a]: { clientId: 'x' } } },
      '400 InvalidIdentityValues',
    ],
    [
      'with a map beside SystemAssigned',
      'PATCH',
      U(a),
      { type: 'SystemAssigned', userAssignedIdentities: { [a]: null } },
      'a non-UserAssigned identity type should not contain: userAssignedIdentities',
    ],
  ])('is one %s', (_, method, before, requested, words) => {
    expect(refusal(method, before, requested)).toContain(words);
  });

  test('is one that nulls them all while the type stays UserAssigned, in the recorded words', () => {
    expect(refusal('PATCH', U(a), { type: 'UserAssigned', userAssignedIdentities: { [a]: null } })).toBe(
      `400 FailedIdentityOperation: Identity operation for resource '${resource}' failed with error 'Failed to perform resource identity operation. Status: 'BadRequest'. Response: '{"error":{"code":"BadRequest","message":"Removal of all user-assigned identities assigned to resource '${resource.replace('resourceGroups', 'resourcegroups')}' with type 'UserAssigned' is invalid."}}'.'.`,
    );
  });
});

describe('any PATCH', () => {
  const name = fc.constantFrom(a, b, a.toUpperCase());
  const names = fc.uniqueArray(fc.constantFrom(a, b));
  const before = fc.record({ system: fc.boolean(), user: names }).map(({ system: isOn, user }) => {
    if (!user.length) return isOn ? S : undefined;
    return isOn ? SU(...user) : U(...user);
  });
  const type = fc.constantFrom('None', 'SystemAssigned', 'UserAssigned', both);
  const map = fc.option(fc.dictionary(name, fc.constantFrom({}, null)), { nil: undefined });
  const request = fc.record({ type, map }).map(each => ({
    type: each.type,
    ...(each.map && { userAssignedIdentities: each.map }),
  }));

  /** The block after, or the code of the refusal. */
  const outcome = (block: IdentityBlock | undefined, requested: Json) => {
    try {
      return { block: blockAfter('PATCH', block, requested) };
    } catch (error) {
      if (error instanceof Refusal) return { code: error.code };
      throw error;
    }
  };

  test('is refused or leaves a block whose type says what it holds', () => {
    fc.assert(
      fc.property(before, request, (block, requested) => {
        const result = outcome(block, requested);
        const { type: written = '', principalId, userAssignedIdentities = {} } = result.block ?? {};
        expect(principalId !== undefined).toBe(written.startsWith('SystemAssigned'));
        expect(Object.keys(userAssignedIdentities).length > 0).toBe(written.endsWith('UserAssigned'));
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(before, request, (block, requested) => {
        const once = outcome(block, requested);
        if ('block' in once) expect(outcome(once.block, requested)).toEqual(once);
      }),
    );
  });
});
