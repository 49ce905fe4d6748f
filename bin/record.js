/** Makes `recordings/` anew, or those of the workflows that are named: holds each conversation below, line by line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const key = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'mi1wizard2example'.repeat(2)}abcdefghi azureuser@example`;

const dev = 'Contoso Dev';
const photos = [dev, 'rg-photos'];
const web = [dev, 'rg-web'];
const batch = [dev, 'rg-batch'];
/** A group that is made on the way. */
const lab = [dev, 'rg-lab', 'westeurope'];
/** An empty line takes the default. */
const asOffered = '';
const labPool = ['Ubuntu2204', 'lab-pool', asOffered, asOffered, 'Manual', asOffered, asOffered, asOffered, 'ssh', key];
const oldExtension = 'ManagedIdentityExtensionForLinux';

/** What is said in each workflow, a line an answer; a removal is confirmed by the machine's name. */
const conversations = {
  'assign-user-assigned-identity': [...photos, 'photos-web-1', 'id-albums', 'yes'],
  'enable-system-assigned-identity': [...photos, 'photos-api', 'yes'],
  'disable-system-assigned-identity': [...photos, 'photos-admin', 'photos-admin'],
  'disable-only-identity': [...photos, 'photos-web-2', 'photos-web-2'],
  'remove-user-assigned-identity': [...photos, 'photos-resize', 'id-thumbnails', 'photos-resize'],
  'remove-all-user-assigned-identities': [...photos, 'photos-resize', 'photos-resize'],
  'remove-all-user-assigned-identities-keep-system-assigned': [...photos, 'photos-admin', 'photos-admin'],
  'show-identities': [...photos, 'photos-admin'],
  'create-user-assigned-identity': [dev, 'rg-onboarding', 'westeurope', 'id-onboarding', 'yes'],
  'create-virtual-machine-with-user-assigned-identity': [
    ...photos,
    'id-photos',
    'Ubuntu2204',
    'photos-web-3',
    asOffered,
    asOffered,
    asOffered,
    'ssh',
    key,
    'yes',
  ],
  'create-virtual-machine-with-system-assigned-identity': [
    ...lab,
    'Win2022Datacenter',
    'lab-win-1',
    asOffered,
    asOffered,
    asOffered,
    'An example, never used: 1',
    'yes',
  ],
  'create-virtual-machine-with-system-assigned-identity-and-role': [
    ...lab,
    'Ubuntu2204',
    'lab-1',
    asOffered,
    asOffered,
    asOffered,
    'ssh',
    key,
    'Reader',
    'rg-lab',
    'yes',
  ],
  'create-scale-set-with-system-assigned-identity': [...lab, ...labPool, 'yes'],
  'create-scale-set-with-system-assigned-identity-and-role': [...lab, ...labPool, 'Reader', 'rg-lab', 'yes'],
  'create-scale-set-with-user-assigned-identity': [
    ...web,
    'id-deploy',
    'Ubuntu2204',
    'web-new',
    asOffered,
    asOffered,
    'Flexible',
    'Automatic',
    asOffered,
    asOffered,
    asOffered,
    'ssh',
    key,
    'yes',
  ],
  'enable-scale-set-system-assigned-identity': [...batch, 'batch-pool', 'no', 'yes'],
  'assign-scale-set-user-assigned-identity': [...web, 'web-front', 'id-photos', 'yes', 'yes'],
  'disable-scale-set-system-assigned-identity': [...batch, 'batch-render', 'no', 'batch-render'],
  'disable-scale-set-only-identity': [...web, 'web-queue', 'web-queue'],
  'remove-scale-set-user-assigned-identity': [...web, 'web-front', 'id-deploy', 'yes', 'web-front'],
  'remove-all-scale-set-user-assigned-identities': [...web, 'web-front', 'no', 'web-front'],
  'remove-all-scale-set-user-assigned-identities-keep-system-assigned': [
    ...batch,
    'batch-render',
    'no',
    'batch-render',
  ],
  'update-scale-set-instances': [...web, 'web-front', 'yes'],
  'show-scale-set-identities': [...batch, 'batch-render'],
  'grant-role-to-user-assigned-identity': [dev, 'id-thumbnails', 'Storage Blob Data Reader', 'rg-photos', 'yes'],
  'grant-role-to-system-assigned-identity': [...photos, 'photos-index', 'Reader', 'rg-photos', 'yes'],
  'grant-role-to-scale-set-identity': [...web, 'web-queue', 'Reader', 'rg-web', 'yes'],
  'list-user-assigned-identities': [dev],
  'show-user-assigned-identity': [dev, 'id-deploy'],
  'update-user-assigned-identity': [dev, 'id-photos', 'team=photos, cost=42', 'yes'],
  'delete-user-assigned-identity': [dev, 'id-deploy', 'id-deploy'],
  'find-system-assigned-identities': [dev],
  'clean-up-orphaned-role-assignments': [dev, 'orphaned role assignments'],
  'verify-token': [...photos, 'photos-web-2', 'yes'],
  'remove-identity-extension': [...web, 'legacy-linux', oldExtension, oldExtension],
  'add-identity-extension': [...photos, 'photos-web-2', oldExtension, 'yes'],
};

const named = process.argv.slice(2);

/** Beside the old ones first, since a recording is never written over another. */
const folder = mkdtempSync('recordings/.new-');
try {
  for (const workflow of named.length ? named : Object.keys(conversations)) {
    const lines = conversations[workflow];
    if (!lines) throw new Error(`Nothing is said in ${workflow} yet: give it a line in bin/record.js`);
    const file = `${workflow}.json`;
    const args = ['bin/mi-wizard.js', 'run', workflow, '--plain', '--save', join(folder, file)];
    const { status, stderr } = spawnSync(process.execPath, args, { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${workflow} ended with ${status}:\n${stderr}`);
    renameSync(join(folder, file), join('recordings', file));
  }
} finally {
  rmSync(folder, { recursive: true });
}
