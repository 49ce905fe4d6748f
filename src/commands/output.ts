/** stdout carries the result, stderr the conversation. */
export const result = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const say = (...lines: readonly string[]): void => {
  process.stderr.write(lines.map(line => `${line}\n`).join(''));
};
