/** The proof from within the machine. */
import { section } from '../model/document.ts';
import { workflow } from '../model/workflow.ts';
import { documents } from './documents.ts';
import { onMachine } from './openings.ts';
import { verifyToken } from './steps/verify-token.ts';

export const verifyMachineToken = workflow({
  id: 'verify-token',
  title: 'Verify that a virtual machine gets a token',
  purpose: 'look',
  docs: [section(documents.useToken, 'Get a token using HTTP')],
  steps: [...onMachine, verifyToken],
});
