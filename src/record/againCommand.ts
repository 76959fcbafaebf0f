/** The command that holds a recorded conversation again, from its file alone. */
export const againCommand = (file: string): string =>
  `npx usersim chat --again ${/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`}`;
