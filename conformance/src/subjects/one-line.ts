// Texts that come from a foreign program, made fit for one line of a report.

/** `text` with runs of blanks and control characters made one blank, cut to `lengthMax` characters. */
export const oneLine = (text: string, lengthMax = 160): string => {
  const flat = text
    .slice(0, lengthMax * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return flat.length <= lengthMax ? flat : `${flat.slice(0, lengthMax - 3)}...`;
};
