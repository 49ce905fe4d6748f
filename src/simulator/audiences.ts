/** The services that tokens of managed identities can be for. */
const audiences = [
  ...['management.azure.com', 'management.core.windows.net', 'graph.microsoft.com', 'graph.windows.net'],
  ...['vault.azure.net', 'storage.azure.com', 'database.windows.net', 'ossrdbms-aad.database.windows.net'],
  ...['eventhubs.azure.net', 'servicebus.azure.net', 'cosmos.azure.com', 'azconfig.io', 'cognitiveservices.azure.com'],
  ...['containerregistry.azure.net', 'monitor.azure.com', 'api.loganalytics.io', 'datalake.azure.net'],
];

/** Some services are known as a whole, some also by each account, vault or namespace. */
export const isAudience = (resource: string): boolean => {
  const host = /^https:\/\/([^/]+)\/?$/i.exec(resource)?.[1]?.toLowerCase() ?? '';
  return (
    audiences.includes(host) ||
    /\.(blob|queue|table|file)\.core\.windows\.net$|\.(servicebus|documents)\.(windows|azure)\.(net|com)$|\.azconfig\.io$/.test(
      host,
    )
  );
};
