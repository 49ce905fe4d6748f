/** The VM extensions that can be had here, each with the version that is installed, and the retired one for managed identities. */

export interface Handler {
  readonly publisher: string;
  readonly type: string;
  /** What `autoUpgradeMinorVersion` leads to. */
  readonly version: string;
}

export const retiredPublisher = 'Microsoft.ManagedIdentity';

const handler = (publisher: string, type: string, version: string): Handler => ({ publisher, type, version });

const handlers: readonly Handler[] = [
  handler('Microsoft.Azure.ActiveDirectory', 'AADLoginForWindows', '2.2.0.0'),
  handler('Microsoft.Azure.ActiveDirectory', 'AADSSHLoginForLinux', '1.0.2790'),
  handler('Microsoft.Azure.Extensions', 'CustomScript', '2.1.13'),
  handler('Microsoft.Azure.Monitor', 'AzureMonitorLinuxAgent', '1.35.1'),
  handler('Microsoft.Azure.Monitor', 'AzureMonitorWindowsAgent', '1.34.0.0'),
  handler('Microsoft.Azure.Security.LinuxAttestation', 'GuestAttestation', '1.0.83.1099'),
  handler('Microsoft.Azure.Security.WindowsAttestation', 'GuestAttestation', '1.0.83.1099'),
  handler('Microsoft.Azure.Security.WindowsCodeIntegrity', 'CodeIntegrityAgent', '1.0.0.47'),
  handler('Microsoft.Compute', 'CustomScriptExtension', '1.10.20'),
  handler('Microsoft.Compute', 'VMAccessAgent', '2.4.10'),
  handler('Microsoft.GuestConfiguration', 'ConfigurationForWindows', '1.29.98.0'),
  handler('Microsoft.GuestConfiguration', 'ConfigurationforLinux', '1.26.93'),
  handler('Microsoft.ManagedServices', 'ApplicationHealthLinux', '2.0.22'),
  handler('Microsoft.ManagedServices', 'ApplicationHealthWindows', '2.0.22'),
  handler('Microsoft.OSTCExtensions', 'VMAccessForLinux', '1.5.21'),
  handler(retiredPublisher, 'ManagedIdentityExtensionForLinux', '1.0.0.14'),
  handler(retiredPublisher, 'ManagedIdentityExtensionForWindows', '1.0.0.14'),
];

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const handlerOf = (publisher: string, type: string): Handler | undefined =>
  handlers.find(each => same(each.publisher, publisher) && same(each.type, type));

export const handlerOfType = (type: string): Handler | undefined => handlers.find(each => same(each.type, type));
