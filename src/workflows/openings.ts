/** How workflows begin: every one signs in and chooses a subscription, and most go on to a group and something in it. */
import { chooseResourceGroup } from './steps/choose-resource-group.ts';
import { chooseScaleSet } from './steps/choose-scale-set.ts';
import { chooseSubscription } from './steps/choose-subscription.ts';
import { chooseVirtualMachine } from './steps/choose-virtual-machine.ts';
import { createResourceGroup } from './steps/create-resource-group.ts';
import { signIn } from './steps/sign-in.ts';

export const inSubscription = [signIn, chooseSubscription] as const;

/** A group that is there, or a new one. */
export const inAnyGroup = [...inSubscription, createResourceGroup] as const;

export const onMachine = [...inSubscription, chooseResourceGroup, chooseVirtualMachine] as const;
export const onScaleSet = [...inSubscription, chooseResourceGroup, chooseScaleSet] as const;
