/** The version of the package; the bundle has it built in. */
export const version: string = process.env.MI_WIZARD_VERSION ?? process.env.npm_package_version ?? '0.0.0';
