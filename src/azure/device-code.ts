/** What a person has to do with a device code: only what is meant for eyes is ever said. */
export const deviceCodeInWords = (userCode: string, address: string): string =>
  `Open ${address} and enter the code ${userCode}`;
