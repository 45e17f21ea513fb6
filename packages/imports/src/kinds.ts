/** What an import may bring in, by itself: a command line that only names the kinds need not load what reads them. */
export { type ImportKind, kinds } from './map/kinds.ts'
