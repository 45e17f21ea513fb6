/** The kinds of import, in an entry of their own: a command line that only names them need not load their readers. */
export { type ImportKind, kinds } from './map/kinds.ts'
