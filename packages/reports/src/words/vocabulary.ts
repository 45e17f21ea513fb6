/**
 * The Welsh of the words that cells hold, by the values of CONTRACT. JSON, CSV and spreadsheets keep the values, which
 * are data; tables and pages for people print the words. A value that ends with `*` stands for everything that begins so:
 * `Reserve *` is a word with a name after it.
 */
export type Vocabulary = Readonly<Record<string, string>>
