/** Where the pages contradict each other or themselves, and what holds today. */
import type { Dispute } from './row.ts';

export const disputes = {
  verbs: { rule: 'The verbs are az vm identity assign and az vm identity remove.', pages: ['000', '002', '003'] },
  nameOrId: {
    rule: 'A full resource id always works; a bare name is looked for in the resource group of the machine.',
    pages: ['000', '001', '002', '003', '004'],
  },
  none: {
    rule: 'none in the Azure CLI; REST and PowerShell write None, and so does the wizard.',
    pages: ['002', '003', '004'],
  },
  names: {
    rule: '3–24 letters, digits, hyphens or underscores, starting with a letter or digit (2024-03-11).',
    pages: ['002', '003', '004'],
  },
  removalRole: {
    rule: 'Virtual Machine Contributor may remove; two pages ask for Managed Identity Operator as well, which does no harm.',
    pages: ['002', '003', '004'],
  },
  roleWithUser: {
    rule: '--role and --scope are refused beside a user-assigned identity: it is granted the role by itself.',
    pages: ['000', '002', '003', '004'],
  },
  scope: { rule: 'A scope is a path; the name of a subscription is none.', pages: ['003', '004'] },
  image: { rule: 'Ubuntu2204 follows UbuntuLTS, which was removed in 2023.', pages: ['000', '002', '003', '004'] },
  extension: {
    rule: 'The metadata endpoint gives tokens without the extension; removing the extension leaves the identity.',
    pages: ['001', '002'],
  },
  set: { rule: 'The command is for the scale set, which the page elsewhere calls myVMSS.', pages: ['004'] },
  powershellList: {
    rule: 'The cmdlet drops every identity that it does not name; the wizard keeps what nobody named.',
    pages: ['001', '002'],
  },
} as const satisfies Readonly<Record<string, Dispute>>;
