// Words of the commands that are shown to people.

/** `text` as one word of a POSIX shell, in the quotes that read best. */
export const shellWord = (text: string): string => {
  if (/^[\w./:=@%+,-]+$/.test(text)) return text;
  if (text.includes("'") && !/["$`\\!]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
};
