// Texts of several lines on one.

/** The lines of `text`, without blanks around them, joined by spaces; a single line as it stands. The time is linear in its length. */
export const joinLines = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : text;
