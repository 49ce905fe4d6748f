/** The five pages that mi-wizard stands for, by the number that the proof calls them by. */

export const pages = {
  '000': { title: 'How to configure a user-assigned MSI for an Azure VM using Azure CLI', dated: '2017-12-22' },
  '001': { title: 'How to configure MSI on an Azure VM using PowerShell', dated: '2017-11-27' },
  '002': {
    title: 'How to configure system and user-assigned managed identities on an Azure VM using Azure CLI',
    dated: '2018-09-13',
  },
  '003': {
    title: 'Configure managed identities for Azure resources on an Azure VM using Azure CLI',
    dated: 'about 2022',
  },
  '004': { title: 'Configure managed identities on virtual machine scale set - Azure CLI', dated: '2023-05-25' },
} as const;

export type PageId = keyof typeof pages;

export const pageIds = Object.keys(pages) as readonly PageId[];
