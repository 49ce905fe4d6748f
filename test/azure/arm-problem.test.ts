/** Every error of Azure as a problem: its words, why it comes, what to try, where it is from. */
import { expect, test } from 'vitest';
import { armErrors } from '../../src/arm/errors/errors.ts';
import { armProblem } from '../../src/azure/arm-problem.ts';
import { play } from '../../src/simulator/scenarios/play.ts';
import { scenarios } from '../../src/simulator/scenarios/scenarios.ts';

const problemOf = (status: number, error: object) =>
  armProblem(new Error('What the SDK says'), { status, body: { error } as never, correlationId: 'c-1' }).problem;

test.each(Object.keys(armErrors))('%s says what happened, why, and what to try', async code => {
  const { shown } = await play(scenarios[code] as never);
  const problem = problemOf(shown.status, { code: shown.code, message: shown.message });
  expect(problem).toMatchObject({ code, why: expect.stringMatching(/\.$/), correlationId: 'c-1' });
  expect(problem.happened.length && problem.try.length).toBeGreaterThan(0);
});

test('every detail is kept, and the general sentence too', () => {
  const details = [
    { code: 'AllocationFailed', message: 'No room for web-1.' },
    { code: 'AllocationFailed', message: 'No room for web-2.' },
  ];
  const { code, happened, why } = problemOf(409, {
    code: 'DeploymentFailed',
    message: 'At least one failed.',
    details,
  });
  expect([code, happened]).toEqual(['AllocationFailed', 'No room for web-1. No room for web-2.']);
  expect(why).toBe(`At least one failed. ${armErrors.AllocationFailed?.why}`);
});

test('an inner error is told instead of the outer one', () => {
  const innererror = { code: 'OSProvisioningTimedOut', message: 'It did not start in time.' };
  expect(problemOf(200, { code: 'Failed', message: 'It failed.', innererror }).code).toBe('OSProvisioningTimedOut');
});

test('numbers that are meant for programs are not read to people', () => {
  const details = [{ code: 'TooManyRequests', message: '{"allowedRequestCount":12}' }];
  expect(problemOf(429, { code: 'OperationNotAllowed', message: 'Too many updates.', details })).toMatchObject({
    code: 'TooManyRequests',
    happened: 'Too many updates.',
  });
});

test('an error that nobody knows is told by its status', () => {
  expect(problemOf(418, {})).toMatchObject({ code: 'Http418', happened: 'Azure answered 418' });
});
