/** Errors of a request that does not say what Azure understands (ARM error reference). */
import { type KnownErrors, known } from './known-error.ts';

const old = 'Use an api-version that the message lists';

export const requestErrors: KnownErrors = {
  MissingApiVersionParameter: known(
    'Every request to Azure Resource Manager names an api-version.',
    'Add api-version to the query',
  ),
  InvalidApiVersionParameter: known('Azure Resource Manager does not have this api-version.', old),
  NoRegisteredProviderFound: known(
    'The resource provider does not have this type in this region and api-version.',
    old,
    'Check the region',
  ),
  InvalidResourceType: known(
    'The namespace has no such type in this api-version.',
    'Check the spelling of the type',
    old,
  ),
  InvalidResourceNamespace: known('There is no such resource provider.', 'Check the spelling of the namespace'),
  InvalidRequestContent: known(
    'The body is no JSON that fits the resource.',
    'Compare the body with the reference of the REST API',
  ),
  InvalidRequestFormat: known(
    'A property that has to be there is not, or is of another type.',
    'Compare the body with the reference of the REST API',
  ),
  BadRequestFormat: known(
    'The body of a role assignment lacks its role or its principal.',
    'Give roleDefinitionId and principalId',
  ),
  BadRequest: known(
    'The resource provider refused what was asked for.',
    'Read the message: it names what stands in the way',
  ),
  NotFound: known(
    'The operation or the instance is not known in this region.',
    'List what there is',
    'Check the region',
  ),
  ResourceGroupNotFound: known(
    'There is no such resource group in this subscription.',
    'Check its name, and the subscription',
    'Create it',
  ),
  ResourceNotFound: known(
    'There is no such resource in this group.',
    'Check its name, its group and the subscription',
    'It may have been deleted meanwhile',
  ),
  ParentResourceNotFound: known('What it should be part of does not exist.', 'Create that first', 'Check its name'),
  InvalidTemplate: known(
    'The template cannot be read as one.',
    'Correct what the message names',
    'az deployment group validate',
  ),
  DeploymentNotFound: known('There is no deployment of this name in the group.', 'az deployment group list'),
};
