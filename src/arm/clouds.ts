/** The clouds of Azure: where each is reached, who signs people in, and for whom its tokens are (as the Azure CLI lists them). */

export interface CloudPlace {
  readonly name: string;
  readonly label: string;
  /** Azure Resource Manager. */
  readonly resourceManager: string;
  /** For whom a token for Azure Resource Manager is. */
  readonly audience: string;
  /** Microsoft Entra ID, or whoever stands in its place. */
  readonly authority: string;
  /** Microsoft Graph. */
  readonly graph: string;
}

const cloud = (name: string, label: string, resourceManager: string, authority: string, graph: string): CloudPlace => ({
  name,
  label,
  resourceManager,
  audience: resourceManager,
  authority,
  graph,
});

export const publicCloud = cloud(
  'public',
  'Azure',
  'https://management.azure.com',
  'https://login.microsoftonline.com',
  'https://graph.microsoft.com',
);

export const clouds: readonly CloudPlace[] = [
  publicCloud,
  cloud(
    'us-government',
    'Azure US Government',
    'https://management.usgovcloudapi.net',
    'https://login.microsoftonline.us',
    'https://graph.microsoft.us',
  ),
  cloud(
    'china',
    'Azure China',
    'https://management.chinacloudapi.cn',
    'https://login.chinacloudapi.cn',
    'https://microsoftgraph.chinacloudapi.cn',
  ),
];

/** The scope of a token for a request: that of Azure Resource Manager may have another name than its address. */
export const scopeFor = ({ resourceManager, audience }: CloudPlace, url: string): string => {
  const { origin } = new URL(url);
  return `${origin === new URL(resourceManager).origin ? audience.replace(/\/$/, '') : origin}/.default`;
};
