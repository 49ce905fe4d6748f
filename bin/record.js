/** Makes `recordings/` anew: holds each conversation below with the built program, line by line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const key = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'mi1wizard2example'.repeat(2)}abcdefghi azureuser@example`;

const dev = 'Contoso Dev';
const photos = [dev, 'rg-photos'];
/** An empty line takes the default. */
const asOffered = '';

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
    dev,
    'rg-lab',
    'westeurope',
    'Win2022Datacenter',
    'lab-win-1',
    asOffered,
    asOffered,
    asOffered,
    'An example, never used: 1',
    'yes',
  ],
};

/** Beside the old ones first, since a recording is never written over another. */
const folder = mkdtempSync('recordings/.new-');
try {
  for (const [workflow, lines] of Object.entries(conversations)) {
    const file = `${workflow}.json`;
    const args = ['bin/mi-wizard.js', 'run', workflow, '--plain', '--save', join(folder, file)];
    const { status, stderr } = spawnSync(process.execPath, args, { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${workflow} ended with ${status}:\n${stderr}`);
    renameSync(join(folder, file), join('recordings', file));
  }
} finally {
  rmSync(folder, { recursive: true });
}
