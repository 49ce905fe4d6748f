/** Options that say which cloud is meant: one that is known by name, or one of one's own by its addresses. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CloudPlace, clouds, publicCloud } from '../../arm/clouds.ts';
import { misuse } from '../failure.ts';

export interface CloudOptions {
  readonly cloud?: string;
  readonly armEndpoint?: string;
  readonly authorityHost?: string;
  readonly audience?: string;
  readonly graphEndpoint?: string;
}

/** Tokens are sent there, so nothing but https will do. */
const secureAddress = (text: string): string => {
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return text.replace(/\/+$/, '');
  throw new InvalidArgumentError('It takes an address that begins with https://.');
};

const address = (flags: string, description: string): Option => new Option(flags, description).argParser(secureAddress);

export const withCloudOptions = (command: Command): Command =>
  command
    .addOption(new Option('--cloud <name>', 'which Azure').choices(clouds.map(({ name }) => name)))
    .addOption(address('--arm-endpoint <url>', 'another Azure Resource Manager, as of a cloud of one’s own'))
    .addOption(address('--authority-host <url>', 'another sign-in service'))
    .addOption(address('--audience <url>', 'for whom tokens are; otherwise the address of Azure Resource Manager'))
    .addOption(address('--graph-endpoint <url>', 'another Microsoft Graph'));

/** The first that is given. */
export const cloudGiven = ({ cloud, armEndpoint, authorityHost, audience, graphEndpoint }: CloudOptions) =>
  cloud ?? armEndpoint ?? authorityHost ?? audience ?? graphEndpoint;

/** The cloud that the options describe; what they do not say is as in the one that they start from. */
export const cloudPlaceOf = (options: CloudOptions): CloudPlace => {
  const { cloud, armEndpoint, authorityHost, audience, graphEndpoint } = options;
  const known = clouds.find(({ name }) => name === cloud) ?? publicCloud;
  if (!armEndpoint && !authorityHost && !audience && !graphEndpoint) return known;
  const resourceManager = armEndpoint ?? known.resourceManager;
  return {
    name: 'custom',
    label: `Azure at ${new URL(resourceManager).host}`,
    resourceManager,
    audience: audience ?? armEndpoint ?? known.audience,
    authority: authorityHost ?? known.authority,
    graph: graphEndpoint ?? armEndpoint ?? known.graph,
  };
};

/** An option that would be passed over is a mistake, and is said to be one. */
export const refuseCloudOptions = (options: CloudOptions): void => {
  const given = cloudGiven(options);
  if (given === undefined) return;
  throw misuse({
    code: 'CloudNotMeant',
    happened: `${given} is of Azure, but the work is done on the simulator`,
    try: ['Add --on azure'],
  });
};
