/** To be imported first: Ink paints nothing where it takes its surroundings for a build server, and looks when it is loaded. */
for (const name of ['CI', 'CONTINUOUS_INTEGRATION']) delete process.env[name];
