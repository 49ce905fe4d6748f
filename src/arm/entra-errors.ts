/** What Microsoft Entra ID answers where it does not sign in (reference of AADSTS error codes), and what helps. */

export interface EntraError {
  readonly happened: string;
  readonly try: readonly [string, ...string[]];
}

const again = 'Sign in again, with the account that is meant';
const secret = 'Give the application a new secret, and set AZURE_CLIENT_SECRET';

export const entraErrors: Readonly<Record<string, EntraError>> = {
  AADSTS50034: {
    happened: 'The account does not exist in this tenant',
    try: ['Check the name of the account', 'Choose another tenant'],
  },
  AADSTS50020: {
    happened: 'The account is not a guest of this tenant',
    try: ['Choose another tenant', 'Ask to be invited as a guest'],
  },
  AADSTS50055: {
    happened: 'The password has expired',
    try: ['Change the password at https://myaccount.microsoft.com, then sign in again'],
  },
  AADSTS50057: { happened: 'The account is disabled', try: ['Ask an administrator of the tenant'] },
  AADSTS50058: { happened: 'Nobody is signed in any more', try: [again] },
  AADSTS50076: {
    happened: 'The tenant asks for a second factor',
    try: ['Sign in with a browser or a device code', 'az login --tenant <tenant>'],
  },
  AADSTS50078: {
    happened: 'The second factor has to be given anew',
    try: ['az login', 'Sign in with a browser or a device code'],
  },
  AADSTS50079: {
    happened: 'A second factor has to be set up first',
    try: ['Set it up at https://aka.ms/mfasetup, then sign in again'],
  },
  AADSTS50105: {
    happened: 'The account is not assigned to the application',
    try: ['Ask an administrator to assign it'],
  },
  AADSTS50126: { happened: 'The name or the password is wrong', try: [again] },
  AADSTS50158: {
    happened: 'Another service has to agree first',
    try: ['Sign in with a browser, and follow what it asks'],
  },
  AADSTS50173: { happened: 'The sign-in was withdrawn, as after a change of the password', try: ['az login', again] },
  AADSTS53000: {
    happened: 'The device does not comply with the rules of the tenant',
    try: ['Sign in on a device that is managed', 'Ask an administrator'],
  },
  AADSTS53003: {
    happened: 'A conditional access policy blocks this sign-in',
    try: [
      'Sign in from an allowed network or device',
      'Sign in with a browser instead of a device code',
      'Ask an administrator which policy it is',
    ],
  },
  AADSTS530003: {
    happened: 'The tenant lets only registered devices in',
    try: ['Register the device', 'Sign in with a browser on a device that is registered'],
  },
  AADSTS65001: {
    happened: 'Nobody has consented to this application in the tenant',
    try: ['Ask an administrator for consent', 'az login, then sign in with the Azure CLI'],
  },
  AADSTS70008: { happened: 'The sign-in has expired', try: [again] },
  AADSTS70016: { happened: 'The device code was not entered yet', try: ['Enter the code', 'Retry'] },
  AADSTS70019: { happened: 'The device code has expired', try: ['Retry: there will be a new code'] },
  AADSTS70021: {
    happened: 'No federated credential fits this workload',
    try: ['Compare issuer, subject and audience with the federated credential', 'Wait a few minutes where it is new'],
  },
  AADSTS70043: { happened: 'The tenant ended the session by its sign-in frequency', try: ['az login', again] },
  AADSTS700003: { happened: 'The device is no longer known to the tenant', try: ['Register the device anew'] },
  AADSTS700016: {
    happened: 'The application is not known in this tenant',
    try: ['Check AZURE_CLIENT_ID and AZURE_TENANT_ID', 'Check --cloud'],
  },
  AADSTS700024: {
    happened: 'The assertion of the workload has expired',
    try: ['Let the platform write a new AZURE_FEDERATED_TOKEN_FILE, then retry'],
  },
  AADSTS700027: {
    happened: 'The certificate is not one of the application',
    try: ['Upload the certificate to the application', 'Check AZURE_CLIENT_CERTIFICATE_PATH'],
  },
  AADSTS700082: { happened: 'The sign-in has expired because it was not used', try: ['az login', again] },
  AADSTS7000112: { happened: 'The application is disabled', try: ['Ask an administrator of the tenant'] },
  AADSTS7000215: {
    happened: 'The secret of the application is wrong',
    try: [secret, 'Use the value of the secret, not its id'],
  },
  AADSTS7000222: { happened: 'The secret of the application has expired', try: [secret] },
  AADSTS90002: {
    happened: 'There is no such tenant',
    try: ['Check the tenant id', 'Check --cloud: each cloud has its own tenants'],
  },
  AADSTS90072: {
    happened: 'The account is of another tenant',
    try: ['Choose another tenant', 'Ask to be invited as a guest'],
  },
  AADSTS90094: { happened: 'An administrator has to consent first', try: ['Ask an administrator for consent'] },
  AADSTS500011: {
    happened: 'The tenant does not know the service that the token is for',
    try: ['Check --cloud and --audience', 'Choose another tenant'],
  },
  AADSTS900382: { happened: 'The tenant is in another cloud', try: ['Choose it with --cloud'] },
  AADSTS900439: {
    happened: 'The application is not allowed in this cloud',
    try: ['Check --cloud', 'Sign in with the Azure CLI, set to that cloud'],
  },
};
