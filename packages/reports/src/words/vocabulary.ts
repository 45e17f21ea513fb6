/**
 * The Welsh of the words in cells, by the values of CONTRACT. JSON, CSV and spreadsheets keep the values, which are
 * data; printed tables and pages have the words. A value that ends with `*` matches everything with that beginning:
 * `Reserve *` is a word with a name after it.
 */
export type Vocabulary = Readonly<Record<string, string>>
