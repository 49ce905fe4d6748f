/** Network security groups, whose rules are kept and change nothing here. */
import { plainType, withIds } from './plain-network.ts';

export const securityGroups = plainType({
  type: 'Microsoft.Network/networkSecurityGroups',
  filled: ({ securityRules, ...rest }, id) => ({
    ...rest,
    securityRules: withIds(securityRules, `${id}/securityRules`),
    defaultSecurityRules: [],
  }),
});
