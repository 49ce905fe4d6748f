/** Lines that every exported bash script may need, whatever it calls. */

/** A command. What is quoted with a dollar is for another machine, a query or jq: the checker of scripts is told so. */
export const checked = (command: string): readonly string[] =>
  /'[^']*\$[^']*'/.test(command) ? ['# shellcheck disable=SC2016', command] : [command];

/** The script ends where the variable is not set, and says what it is for. */
export const demanded = (variable: string, label: string): string => `: "\${${variable}:?Set it to: ${label}}"`;
