// Texts that XML 1.0 can hold.

/** Everything outside the production Char of XML 1.0: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** `text` with each character that XML cannot express replaced by U+FFFD. Markup is escaped by the writer, not here. */
export const xmlText = (text: string): string => text.replace(NOT_A_CHARACTER, '\ufffd');
