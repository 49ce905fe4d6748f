/** Which Host headers name this machine: a page in a browser must not reach the simulator by a name of its own. */

/** `localhost:8080` → `localhost`, `[::1]:8080` → `[::1]`. */
const nameIn = (host: string): string => host.replace(/:\d*$/, '').toLowerCase();

const addresses = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])\.?$/;

export const isLoopback = (host: string | undefined): boolean => host !== undefined && addresses.test(nameIn(host));
