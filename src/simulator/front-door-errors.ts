/** What ARM itself answers when a request does not reach a provider, word for word as recorded or quoted. */
import { gatewayRefusal, type Refusal } from './refusal.ts';

export const unauthenticated = (): Refusal =>
  gatewayRefusal(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.", {
    headers: {
      'www-authenticate':
        'Bearer authorization_uri="https://login.windows.net/", error="invalid_token", error_description="The authentication failed because of missing \'Authorization\' header."',
      connection: 'close',
    },
  });

export const invalidToken = (): Refusal =>
  gatewayRefusal(401, 'InvalidAuthenticationToken', 'The access token is invalid.', {
    headers: {
      'www-authenticate':
        'Bearer authorization_uri="https://login.windows.net/", error="invalid_token", error_description="The access token is invalid."',
      connection: 'close',
    },
  });

/** `11/12/2020 7:01:08 AM`, in UTC */
const american = (instant: number): string =>
  new Date(instant).toLocaleString('en-US', { timeZone: 'UTC' }).replace(',', '').replaceAll('\u202f', ' ');

export const expiredToken = (tenant: string, expired: number, now: number): Refusal =>
  gatewayRefusal(
    401,
    'ExpiredAuthenticationToken',
    `The access token expiry UTC time '${american(expired)}' is earlier than current UTC time '${american(now)}'.`,
    {
      headers: {
        'www-authenticate': `Bearer authorization_uri="https://login.windows.net/${tenant}", error="invalid_token", error_description="The access token has expired."`,
        connection: 'close',
      },
    },
  );

export const missingApiVersion = (): Refusal =>
  gatewayRefusal(
    400,
    'MissingApiVersionParameter',
    'The api-version query parameter (?api-version=) is required for all requests.',
  );

const listed = (names: readonly string[]): string => `'${names.join(', ')}'`;

export const invalidApiVersion = (version: string, versions: readonly string[]): Refusal =>
  gatewayRefusal(
    400,
    'InvalidApiVersionParameter',
    `The api-version '${version}' is invalid. The supported versions are '${versions.join(',')}'.`,
  );

export const noRegisteredProvider = (
  { location, version, type }: { readonly location: string; readonly version: string; readonly type: string },
  versions: readonly string[],
  locations: readonly string[],
): Refusal =>
  gatewayRefusal(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${location}' and API version '${version}' for type '${type}'. The supported api-versions are ${listed(versions)}. The supported locations are ${listed(locations)}.`,
  );

export const invalidResourceType = (
  { namespace, version, type }: { readonly namespace: string; readonly version: string; readonly type: string },
  versions: readonly string[],
): Refusal =>
  gatewayRefusal(
    404,
    'InvalidResourceType',
    `The resource type '${type}' could not be found in the namespace '${namespace}' for api version '${version}'. The supported api-versions are '${versions.join(',')}'.`,
  );

export const unreadableBody = (why: string): Refusal =>
  gatewayRefusal(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${why}'.`,
  );

export const subscriptionNotFound = (subscription: string): Refusal =>
  gatewayRefusal(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`);

export const resourceGroupNotFound = (name: string): Refusal =>
  gatewayRefusal(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);

export const resourceGroupBeingDeleted = (name: string): Refusal =>
  gatewayRefusal(
    409,
    'ResourceGroupBeingDeleted',
    `The resource group '${name}' is in deprovisioning state and cannot perform this operation.`,
  );

export const resourceNotFound = (type: string, name: string, group: string): Refusal =>
  gatewayRefusal(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );

export const parentResourceNotFound = (verb: string, type: string, parent: string): Refusal =>
  gatewayRefusal(
    404,
    'ParentResourceNotFound',
    `Failed to perform '${verb}' on resource(s) of type '${type}', because the parent resource '${parent}' could not be found.`,
  );

export const locationRequired = (): Refusal =>
  gatewayRefusal(400, 'LocationRequired', 'The location property is required for this definition.');

export const locationNotAvailable = (location: string, type: string, locations: readonly string[]): Refusal =>
  gatewayRefusal(
    400,
    'LocationNotAvailableForResourceType',
    `The provided location '${location}' is not available for resource type '${type}'. List of available regions for the resource type is '${locations.join(',')}'.`,
  );

export const existsElsewhere = (
  { name, location, group }: { readonly name: string; readonly location: string; readonly group: string },
  requested: string,
): Refusal =>
  gatewayRefusal(
    409,
    'InvalidResourceLocation',
    `The resource '${name}' already exists in location '${location}' in resource group '${group}'. A resource with the same name cannot be created in location '${requested}'. Please select a new resource name.`,
  );
