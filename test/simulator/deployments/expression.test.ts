/** The expressions of templates, from their text to their value. */
import { describe, expect, test } from 'vitest';
import { evaluated } from '../../../src/simulator/deployments/evaluate.ts';
import type { Surroundings } from '../../../src/simulator/deployments/functions.ts';

const surroundings: Surroundings = {
  parameters: { name: 'web', list: ['a', 'b'], settings: { Port: 80 } },
  variables: { nic: 'web-nic' },
  subscription: { id: 'sub', displayName: 'Contoso Dev', tenantId: 'tenant' },
  group: {
    id: '/subscriptions/sub/resourceGroups/rg',
    name: 'rg',
    type: 'Microsoft.Resources/resourceGroups',
    location: 'westeurope',
    properties: { provisioningState: 'Succeeded' },
  },
  deployment: 'first',
  versionsOf: namespace => (namespace === 'Microsoft.Compute' ? ['2024-11-01', '2022-08-01'] : undefined),
  reference: (resource, version, full) => ({
    resource,
    version: version ?? 'none',
    full,
    identity: { principalId: 'p' },
  }),
};

const at = '/subscriptions/sub/resourceGroups/rg/providers';

describe('an expression in a template', () => {
  test.each([
    ['plain', 'plain'],
    ['[[not one]', '[not one]'],
    ["[concat(parameters('name'), '-', 1)]", 'web-1'],
    ["[concat(parameters('list'), parameters('list'))]", ['a', 'b', 'a', 'b']],
    ["[parameters('NAME')]", 'web'],
    ["[ parameters( 'settings' ).port ]", 80],
    ["[parameters('list')[1]]", 'b'],
    ["[variables('nic')]", 'web-nic'],
    ["[concat('it''s')]", "it's"],
    ["[resourceId('Microsoft.Network/loadBalancers', 'lb')]", `${at}/Microsoft.Network/loadBalancers/lb`],
    ["[resourceId('other', 'A.B/c/d', 'x', 'y')]", '/subscriptions/sub/resourceGroups/other/providers/A.B/c/x/d/y'],
    ["[providers('Microsoft.Compute', 'virtualMachines').apiVersions[0]]", '2024-11-01'],
    ['[subscription().subscriptionId]', 'sub'],
    ['[resourceGroup().location]', 'westeurope'],
    ["[format('{0}-{1}', 'a', 2)]", 'a-2'],
    ["[toLower('ABC')]", 'abc'],
    ["[reference('x', '2019-07-01', 'Full').identity.principalId]", 'p'],
    ["[reference('x').full]", false],
  ])('%s', (text, value) => {
    expect(evaluated(text, surroundings)).toEqual(value);
  });

  test('gives one name for one text', () => {
    const [first, again, other] = ["'a'", "'a'", "'b'"].map(each => evaluated(`[uniqueString(${each})]`, surroundings));
    expect(first).toMatch(/^[0-9a-f]{13}$/);
    expect([again === first, other === first]).toEqual([true, false]);
  });

  test('leaves nulls out, at every depth', () => {
    const value = { a: null, b: { c: null, d: [{ e: null, f: 1 }] } };
    expect(evaluated(value, surroundings)).toEqual({ b: { d: [{ f: 1 }] } });
  });

  test('waits for a reference while a template is only read', () => {
    const { reference: _, ...reading } = surroundings;
    const text = "[reference('x').identity]";
    expect(evaluated(text, reading)).toBe(text);
  });

  test.each([
    ["[nonsense('a')]", "The template function 'nonsense' is not valid"],
    ["[concat('a', nonsense())]", "The template function 'nonsense' is not valid"],
    ["[parameters('none')]", "The template parameter 'none' is not found"],
    ["[variables('none')]", "The template variable 'none' is not found"],
    ["[variables('__proto__')]", "The template variable '__proto__' is not found"],
    ["[parameters('settings').none]", "property 'none' doesn't exist, available properties are 'Port'"],
    ["[resourceId('A.B/c', 'x', 'y')]", 'incorrect segment lengths'],
    ["[concat('a'", undefined],
    ["[concat('a']", 'is not valid'],
    ["[concat('a') 'b']", 'is not valid'],
    ['[{}]', 'is not valid at position 0'],
  ])('%s is refused', (text, words) => {
    if (words === undefined) expect(evaluated(text, surroundings)).toBe(text);
    else expect(() => evaluated(text, surroundings)).toThrow(words);
  });
});
